#include "engine/layout/map_arc_paths.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/arc.hpp"
#include "engine/geo/cut_line.hpp"

namespace rostrum {

namespace {

constexpr double step_degrees = 2;

// Writes one path's lines behind each other, each with an arc of its own.
class LineWriter {
 public:
  LineWriter(const MapArc& arc, std::vector<MapArc>& arcs, std::vector<WorldPoint>& points)
      : arc_(arc), arcs_(arcs), points_(points) {}

  void begin(double share) {
    arc_.first_point = static_cast<std::uint32_t>(points_.size());
    arc_.start_share = static_cast<float>(share);
  }
  void add(WorldPoint point) { points_.push_back(point); }
  // A line without length is taken back.
  void end(double share) {
    arc_.point_count = static_cast<std::uint32_t>(points_.size()) - arc_.first_point;
    const std::span<const WorldPoint> line = std::span(points_).subspan(arc_.first_point);
    if (!has_length(line)) {
      points_.resize(arc_.first_point);
      return;
    }
    arc_.end_share = static_cast<float>(share);
    arcs_.push_back(arc_);
  }

 private:
  MapArc arc_;
  std::vector<MapArc>& arcs_;
  std::vector<WorldPoint>& points_;
};

}  // namespace

float arc_width_css(std::uint32_t statements, std::uint32_t most) {
  constexpr float min_css = 1.25F;
  constexpr float max_css = 6;
  constexpr float growth_css = 0.6F;  // for each statement, while there are few
  if (most <= 1) return min_css;
  const auto further = static_cast<float>(most - 1);
  const float widest = std::min(max_css, min_css + growth_css * further);
  return min_css + (widest - min_css) * static_cast<float>(statements - 1) / further;
}

void MapArcPaths::clear() {
  paths_.clear();
  points_.clear();
}

void MapArcPaths::add(const ArcEnds& ends, const MapArc& arc) {
  const std::size_t first = points_.size();
  append_great_circle(ends.from, ends.to, step_degrees, points_);
  const std::size_t count = points_.size() - first;
  if (count < 2) return;
  paths_.push_back({arc, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)});
  if (ends.bend == 0) return;

  const std::span<SpherePoint> path = std::span(points_).subspan(first);
  const SpherePoint across = cross(path.front(), path[1]);
  const double reach = ends.bend * angle_between(path.front(), path.back()) / length(across);
  for (std::size_t i = 1; i + 1 < count; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(count - 1);
    const SpherePoint bent = path[i] + reach * std::sin(std::numbers::pi * share) * across;
    path[i] = 1 / length(bent) * bent;
  }
}

void MapArcPaths::draw(const MapProjection& projection, std::vector<MapArc>& arcs,
                       std::vector<WorldPoint>& points) const {
  arcs.clear();
  points.clear();
  for (const ArcPath& path : paths_) {
    LineWriter writer(path.arc, arcs, points);
    cut_line(std::span(points_).subspan(path.first, path.count), projection, writer);
  }
}

}  // namespace rostrum
