// The seam between the map and the GPU: what to paint under Dear ImGui, as values, and an interface
// that web/ implements with OpenGL ES. Tests read the MapFrame and need no GPU.
//
// Units: world units of the camera's projection for places, CSS pixels for sizes; the renderer
// turns both into device pixels, so everything is sharp at any pixel ratio.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/geo/camera.hpp"
#include "ui/base/rect.hpp"
#include "ui/gpu/basemap_mesh.hpp"
#include "ui/theme/color.hpp"

namespace rostrum::ui {

inline constexpr std::size_t ring_part_count = 8;

// A filled disc with a dark line around it, perhaps a ring of coloured parts, and perhaps a thinner
// ring outside of it all.
struct DiscInstance {
  float x = 0;  // world
  float y = 0;
  float radius_css = 0;
  float line_css = 0;   // width of the dark line, around the fill and again around the parts
  float parts_css = 0;  // width of the ring of parts; 0: none
  float halo_css = 0;   // width of the outer ring, which leaves a gap of the same width; 0: none
  Color fill;
  Color line;
  Color halo;
  // Of the ring's whole round, clockwise from the top, in MapFrame::part_colors; they add up to 1.
  std::array<float, ring_part_count> parts = {};

  bool operator==(const DiscInstance&) const = default;
};

// A straight piece of an arc. Its width goes evenly from one end to the other: an arc that leads
// somewhere begins thin.
struct ArcSegment {
  float ax = 0;  // world
  float ay = 0;
  float bx = 0;
  float by = 0;
  float width_a_css = 0;
  float width_b_css = 0;
  Color color;

  bool operator==(const ArcSegment&) const = default;
};

struct ArcLook {
  float width_start_css = 1.5F;
  float width_end_css = 1.5F;
  Color color;  // solid: a translucent one would show where segments meet
};

// The segments of one line of the plane, appended.
void append_arc(std::span<const WorldPoint> line, const ArcLook& look,
                std::vector<ArcSegment>& segments);

struct MapColors {
  std::vector<Color> countries;  // by index in the Basemap
  Color border;
  Color disputed;
  Color graticule;
  Color outline;
  Color sea;  // of the globe; around land on a flat map is the ground
};

struct MapFrame {
  PaintRect rect;        // painted inside only
  MapViewport viewport;  // the same, and what of it is covered
  Camera camera;
  // While one projection turns into another: where everything came from, and how far it has come.
  Camera camera_before;
  float morph = 1;  // 0: still as before, 1: there
  float display_width_css = 0;
  float display_height_css = 0;
  float pixel_ratio = 1;

  std::shared_ptr<const BasemapMesh> mesh;  // none: no land
  MapColors colors;
  bool borders_shown = true;

  std::vector<ArcSegment> arcs;     // in order, the last on top
  std::vector<DiscInstance> discs;  // as well
  std::array<Color, ring_part_count> part_colors = {};
  float overlay_opacity = 1;  // of arcs and discs
};

class MapRenderer {
 public:
  virtual ~MapRenderer() = default;

  // Paints into the current framebuffer, between the clear and ImGui's draw data. What was uploaded
  // for the meshes and projections painted last is kept.
  virtual void paint(const MapFrame& frame) = 0;
  // The context was lost: every GL name is void. They are made again at the next paint.
  virtual void forget() = 0;
};

}  // namespace rostrum::ui
