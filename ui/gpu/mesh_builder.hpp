// Makes a BasemapMesh a little at a time: the finer land takes longer than a frame may.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/geo/basemap.hpp"
#include "engine/geo/plane.hpp"
#include "ui/gpu/basemap_mesh.hpp"
#include "ui/gpu/cut_polygon.hpp"
#include "ui/gpu/triangulate.hpp"

namespace rostrum::ui {

// Edges are straight in degrees here and straight in the projection when painted. What lies between
// the two ways grows with the square of an edge's length: with cells of 4 degrees it stays below
// 0.0003 world units, with cells of 2 degrees below 0.00007, a pixel at zoom 6.
struct MeshOptions {
  double cell_degrees = 4;  // no triangle is wider or higher
};

class MeshBuilder {
 public:
  // The basemap is read until the mesh is done.
  explicit MeshBuilder(const Basemap& basemap, const MeshOptions& options = {});

  // Works on about so many corners, at least one ring or line; false when nothing is left to do.
  // However the work is divided, the mesh is the same.
  bool step(std::size_t corners);
  // Once step has returned false.
  BasemapMesh take() { return std::move(mesh_); }

 private:
  struct OuterRing {
    const BasemapRing* ring = nullptr;
    std::uint32_t country = 0;
    double area = 0;
  };
  enum class LineKind : std::uint8_t {
    coast,
    border,
    disputed_border,
    graticule,
    antimeridian,
    pole
  };
  // A stretch of an arc that is seen as a line, or one of the frame.
  struct Line {
    LineKind kind = LineKind::coast;
    std::uint32_t country = 0;
    std::uint32_t first = 0;  // into mesh_.points
    std::uint32_t count = 0;
  };

  static LineKind kind_of(ArcKind kind);
  static SegmentRange& range_of(LineDetail& detail, LineKind kind);

  void collect_rings();
  void add_frame();
  void sort_lines();
  // Each returns how many corners it had to do with.
  std::size_t add_land(const OuterRing& ring);
  std::size_t add_lines_of(std::uint32_t arc);
  std::size_t add_detail(const Line& line, std::size_t level);

  void add_point(GeoPoint point, bool starts_line);
  void add_frame_point(GeoPoint point, bool starts_line);
  void add_line(GeoPoint from, GeoPoint to, LineKind kind);
  std::vector<std::uint32_t> kept_of(const Line& line, double max_scale_px) const;

  const Basemap& basemap_;
  CellGrid cells_;
  double max_edge_;  // degrees along each axis
  BasemapMesh mesh_;
  std::vector<OuterRing> rings_;        // the great ones first
  std::vector<std::uint32_t> country_;  // by arc
  std::vector<Line> lines_;             // by kind, then by where they are
  std::vector<WorldPoint> plane_;       // mesh_.points on the plane lines are simplified on
  std::size_t next_ring_ = 0;
  std::uint32_t next_arc_ = 0;
  std::size_t next_detail_ = 0;  // counts lines, over and over for every detail
  Triangulator triangulator_;
};

BasemapMesh build_basemap_mesh(const Basemap& basemap, const MeshOptions& options = {});

}  // namespace rostrum::ui
