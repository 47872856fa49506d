#include "engine/layout/map_ways.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/arc.hpp"

namespace rostrum {

namespace {

constexpr double step_degrees = 2;

// Writes one way's lines behind each other, each with an arc of its own.
class LineWriter {
 public:
  LineWriter(const MapArc& arc, std::vector<MapArc>& arcs, std::vector<WorldPoint>& points)
      : arc_(arc), arcs_(arcs), points_(points) {
    begin(0);
  }

  void begin(double share) {
    arc_.first_point = static_cast<std::uint32_t>(points_.size());
    arc_.start_share = static_cast<float>(share);
  }
  void add(WorldPoint point) { points_.push_back(point); }
  // A line without length is taken back.
  void end(double share) {
    arc_.point_count = static_cast<std::uint32_t>(points_.size()) - arc_.first_point;
    const std::span<const WorldPoint> line = std::span(points_).subspan(arc_.first_point);
    constexpr double none = 1e-9;
    const bool has_length = std::ranges::any_of(line, [&](WorldPoint p) {
      return std::hypot(p.x - line.front().x, p.y - line.front().y) > none;
    });
    if (!has_length) {
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

// Latitude at which the chord between two points meets the half-plane of longitude 180.
double latitude_at_antimeridian(const SpherePoint& a, const SpherePoint& b) {
  const double span = a.x - b.x;
  const double part = span == 0 ? 0 : std::clamp(a.x / span, 0.0, 1.0);
  return geo_from_sphere(a + part * (b - a)).lat;
}

void draw_flat(std::span<const SpherePoint> way, Projection projection, LineWriter& writer) {
  GeoPoint before = geo_from_sphere(way.front());
  writer.add(world_from_geo(before, projection));
  const double last = static_cast<double>(way.size() - 1);
  for (std::size_t i = 1; i < way.size(); ++i) {
    const GeoPoint here = geo_from_sphere(way[i]);
    if (std::abs(here.lon - before.lon) > 180) {
      const double lat = latitude_at_antimeridian(way[i - 1], way[i]);
      const double side = before.lon < 0 ? -180 : 180;
      const double share = (static_cast<double>(i) - 0.5) / last;
      writer.add(world_from_geo({lat, side}, projection));
      writer.end(share);
      writer.begin(share);
      writer.add(world_from_geo({lat, -side}, projection));
    }
    writer.add(world_from_geo(here, projection));
    before = here;
  }
  writer.end(1);
}

// Where the chord between a point that is seen and one that is not meets the horizon.
WorldPoint at_horizon(const SpherePoint& a, const SpherePoint& b, double part) {
  const SpherePoint crossing = a + part * (b - a);
  const double distance = std::hypot(crossing.x, crossing.y);
  return {crossing.x / distance, crossing.y / distance};
}

void draw_globe(std::span<const SpherePoint> way, const TurnMatrix& turn, LineWriter& writer) {
  SpherePoint before = turn.turned(way.front());
  if (before.z >= 0) writer.add({before.x, before.y});
  const double last = static_cast<double>(way.size() - 1);
  for (std::size_t i = 1; i < way.size(); ++i) {
    const SpherePoint here = turn.turned(way[i]);
    if ((before.z >= 0) != (here.z >= 0)) {
      const double part = before.z / (before.z - here.z);
      const double share = (static_cast<double>(i) - 1 + part) / last;
      if (here.z >= 0) writer.begin(share);
      writer.add(at_horizon(before, here, part));
      if (here.z < 0) {
        writer.end(share);
        writer.begin(share);
      }
    }
    if (here.z >= 0) writer.add({here.x, here.y});
    before = here;
  }
  if (before.z >= 0) writer.end(1);
}

}  // namespace

float arc_width_css(std::uint32_t statements, std::uint32_t most) {
  constexpr float least_css = 1.25F;
  constexpr float most_css = 6;
  constexpr float growth_css = 0.6F;  // for each statement, while there are few
  if (most <= 1) return least_css;
  const auto further = static_cast<float>(most - 1);
  const float widest = std::min(most_css, least_css + growth_css * further);
  return least_css + (widest - least_css) * static_cast<float>(statements - 1) / further;
}

void MapWays::clear() {
  ways_.clear();
  points_.clear();
}

void MapWays::add(const WayEnds& ends, const MapArc& arc) {
  const std::size_t first = points_.size();
  append_great_circle(ends.from, ends.to, step_degrees, points_);
  const std::size_t count = points_.size() - first;
  if (count < 2) return;
  ways_.push_back({arc, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)});
  if (ends.bend == 0) return;

  const std::span<SpherePoint> way = std::span(points_).subspan(first);
  const SpherePoint across = cross(way.front(), way[1]);
  const double reach = ends.bend * angle_between(way.front(), way.back()) / length(across);
  for (std::size_t i = 1; i + 1 < count; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(count - 1);
    const SpherePoint bent = way[i] + reach * std::sin(std::numbers::pi * share) * across;
    way[i] = 1 / length(bent) * bent;
  }
}

void MapWays::draw(const MapProjection& projection, std::vector<MapArc>& arcs,
                   std::vector<WorldPoint>& points) const {
  arcs.clear();
  points.clear();
  const TurnMatrix turn = turn_matrix(projection.turn);
  for (const Way& way : ways_) {
    const auto line = std::span(points_).subspan(way.first, way.count);
    LineWriter writer(way.arc, arcs, points);
    if (projection.is_globe()) {
      draw_globe(line, turn, writer);
    } else {
      draw_flat(line, projection.kind, writer);
    }
  }
}

}  // namespace rostrum
