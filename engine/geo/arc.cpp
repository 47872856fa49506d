#include "engine/geo/arc.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace rostrum {

namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;

struct Vector {  // a point of the unit sphere, z towards the north pole
  double x = 0;
  double y = 0;
  double z = 0;
};

Vector operator*(double k, Vector v) {
  return {k * v.x, k * v.y, k * v.z};
}
Vector operator+(Vector a, Vector b) {
  return {a.x + b.x, a.y + b.y, a.z + b.z};
}
Vector operator-(Vector a, Vector b) {
  return {a.x - b.x, a.y - b.y, a.z - b.z};
}
double dot(Vector a, Vector b) {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
double length(Vector v) {
  return std::sqrt(dot(v, v));
}
Vector cross(Vector a, Vector b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

Vector vector_from_geo(GeoPoint p) {
  const double lat = p.lat * radians_per_degree;
  const double lon = p.lon * radians_per_degree;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

GeoPoint geo_from_vector(Vector v) {
  return {std::atan2(v.z, std::hypot(v.x, v.y)) / radians_per_degree,
          std::atan2(v.y, v.x) / radians_per_degree};
}

// The direction to set out in: of length one and square to the start.
Vector heading(Vector from, Vector to, GeoPoint start) {
  Vector towards = to - dot(from, to) * from;
  constexpr double none = 1e-9;
  if (length(towards) < none) {  // antipodes: over the north pole
    const Vector pole{0, 0, 1};
    towards = pole - dot(from, pole) * from;
  }
  if (length(towards) < none) {  // from a pole itself: along the meridian it was given with
    const double lon = start.lon * radians_per_degree;
    towards = {std::cos(lon), std::sin(lon), 0};
  }
  return 1 / length(towards) * towards;
}

// Latitude at which the chord between two points crosses the half-plane of longitude 180.
double latitude_at_antimeridian(Vector a, Vector b) {
  const double span = a.y - b.y;
  const double part = span == 0 ? 0 : std::clamp(a.y / span, 0.0, 1.0);
  const Vector crossing = a + part * (b - a);
  return std::atan2(crossing.z, std::hypot(crossing.x, crossing.y)) / radians_per_degree;
}

// A line that met the antimeridian in its first or last point leaves a piece without length.
void add_line(std::vector<WorldLine>& lines, WorldLine line) {
  constexpr double none = 1e-9;
  const bool has_length = std::ranges::any_of(line, [&](WorldPoint p) {
    return std::hypot(p.x - line.front().x, p.y - line.front().y) > none;
  });
  if (has_length) lines.push_back(std::move(line));
}

}  // namespace

std::vector<WorldLine> great_circle(GeoPoint from, GeoPoint to, const ArcOptions& options) {
  const Vector start = vector_from_geo(from);
  const Vector end = vector_from_geo(to);
  const double angle = std::atan2(length(cross(start, end)), dot(start, end));
  std::vector<WorldLine> lines;
  if (angle < 1e-9) return lines;

  const Vector across = heading(start, end, from);
  const double step = std::max(options.max_step_degrees, 0.1) * radians_per_degree;
  const int steps = static_cast<int>(std::ceil(angle / step - 1e-9));
  const auto world = [&](GeoPoint p) { return world_from_geo(p, options.projection); };
  WorldLine line{world(from)};
  Vector before = start;
  GeoPoint before_geo = from;
  for (int i = 1; i <= steps; ++i) {
    const double turn = angle * i / steps;
    const Vector here = i == steps ? end : std::cos(turn) * start + std::sin(turn) * across;
    const GeoPoint geo = i == steps ? to : geo_from_vector(here);
    if (std::abs(geo.lon - before_geo.lon) > 180) {
      const double lat = latitude_at_antimeridian(before, here);
      const double side = before_geo.lon < 0 ? -180 : 180;
      line.push_back(world({lat, side}));
      add_line(lines, std::exchange(line, {world({lat, -side})}));
    }
    line.push_back(world(geo));
    before = here;
    before_geo = geo;
  }
  add_line(lines, std::move(line));
  return lines;
}

}  // namespace rostrum
