// The seam between the map and the GPU: what to paint under Dear ImGui, as values, and an interface
// that web/ implements with OpenGL ES. Tests read the MapFrame and need no GPU.
//
// Units: world units for places, CSS pixels for sizes; the renderer turns both into device pixels,
// so everything is sharp at any pixel ratio.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/geo/camera.hpp"
#include "ui/gpu/basemap_mesh.hpp"
#include "ui/rect.hpp"
#include "ui/theme/color.hpp"

namespace rostrum::ui {

// A filled disc with a ring around it, and perhaps a second, thinner ring outside.
struct DiscInstance {
  float x = 0;  // world
  float y = 0;
  float radius_css = 0;
  float ring_css = 0;
  float halo_css = 0;  // width of the outer ring, which leaves a gap of the same width; 0: none
  Color fill;
  Color ring;
  Color halo;

  bool operator==(const DiscInstance&) const = default;
};

struct MapColors {
  std::vector<Color> countries;  // by index in the Basemap
  Color border;
  Color disputed;
  Color graticule;
  Color outline;
};

struct MapFrame {
  RectCss rect;  // painted inside only
  Camera camera;
  float display_width_css = 0;
  float display_height_css = 0;
  float pixel_ratio = 1;
  MapColors colors;
  std::vector<LineSegment> arcs;
  std::vector<LineSegment> emphasized_arcs;
  Color arc_color;
  float arc_width_css = 1.5F;
  std::vector<DiscInstance> discs;  // in order, the last on top
};

class MapRenderer {
 public:
  virtual ~MapRenderer() = default;

  // A finer mesh may replace a coarse one at any time.
  virtual void set_mesh(std::shared_ptr<const BasemapMesh> mesh) = 0;
  // Paints into the current framebuffer, between the clear and ImGui's draw data.
  virtual void paint(const MapFrame& frame) = 0;
  // The context was lost: every GL name is void. They are made again at the next paint.
  virtual void forget() = 0;
};

}  // namespace rostrum::ui
