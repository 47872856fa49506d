#include "engine/geo/arc.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "engine/geo/horizon.hpp"

namespace rostrum {

namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;

// The direction to set out in: of length one and square to the start.
SpherePoint heading(const SpherePoint& from, const SpherePoint& to, GeoPoint start) {
  SpherePoint towards = to - dot(from, to) * from;
  constexpr double none = 1e-9;
  if (length(towards) < none) {  // antipodes: over the north pole
    const SpherePoint pole{0, 1, 0};
    towards = pole - dot(from, pole) * from;
  }
  if (length(towards) < none) {  // from a pole itself: along the meridian it was given with
    towards = sphere_from_geo({0, start.lon});
  }
  return 1 / length(towards) * towards;
}

// Latitude at which the chord between two points crosses the half-plane of longitude 180.
double latitude_at_antimeridian(const SpherePoint& a, const SpherePoint& b) {
  const double span = a.x - b.x;
  const double part = span == 0 ? 0 : std::clamp(a.x / span, 0.0, 1.0);
  return geo_from_sphere(a + part * (b - a)).lat;
}

// A line that met the antimeridian in its first or last point leaves a piece without length.
void add_line(std::vector<WorldLine>& lines, WorldLine line) {
  constexpr double none = 1e-9;
  const bool has_length = std::ranges::any_of(line, [&](WorldPoint p) {
    return std::hypot(p.x - line.front().x, p.y - line.front().y) > none;
  });
  if (has_length) lines.push_back(std::move(line));
}

std::vector<WorldLine> lines_on_flat_map(std::span<const SpherePoint> points, GeoPoint from,
                                         GeoPoint to, Projection projection) {
  std::vector<WorldLine> lines;
  const auto world = [&](GeoPoint p) { return world_from_geo(p, projection); };
  WorldLine line{world(from)};
  GeoPoint before = from;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const GeoPoint here = i + 1 == points.size() ? to : geo_from_sphere(points[i]);
    if (std::abs(here.lon - before.lon) > 180) {
      const double lat = latitude_at_antimeridian(points[i - 1], points[i]);
      const double side = before.lon < 0 ? -180 : 180;
      line.push_back(world({lat, side}));
      add_line(lines, std::exchange(line, {world({lat, -side})}));
    }
    line.push_back(world(here));
    before = here;
  }
  add_line(lines, std::move(line));
  return lines;
}

}  // namespace

void append_great_circle(GeoPoint from, GeoPoint to, double max_step_degrees,
                         std::vector<SpherePoint>& points) {
  const SpherePoint start = sphere_from_geo(from);
  const SpherePoint end = sphere_from_geo(to);
  const double angle = angle_between(start, end);
  if (angle < 1e-9) return;
  const SpherePoint across = heading(start, end, from);
  const double step = std::max(max_step_degrees, 0.1) * radians_per_degree;
  const int steps = static_cast<int>(std::ceil(angle / step - 1e-9));
  points.push_back(start);
  for (int i = 1; i < steps; ++i) {
    const double turn = angle * i / steps;
    points.push_back(std::cos(turn) * start + std::sin(turn) * across);
  }
  points.push_back(end);
}

std::vector<WorldLine> great_circle(GeoPoint from, GeoPoint to, const ArcOptions& options) {
  std::vector<SpherePoint> points;
  append_great_circle(from, to, options.max_step_degrees, points);
  if (points.empty()) return {};
  if (!options.projection.is_globe()) {
    return lines_on_flat_map(points, from, to, options.projection.kind);
  }
  const TurnMatrix turn = turn_matrix(options.projection.turn);
  for (SpherePoint& point : points)
    point = turn.turned(point);
  std::vector<WorldLine> lines;
  append_near_side(points, lines);
  return lines;
}

}  // namespace rostrum
