#include "engine/geo/globe.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/angles.hpp"
#include "engine/geo/sphere.hpp"

namespace rostrum {

GeoPoint turn_within_limits(GeoPoint turn) {
  // Left alone where nothing is to be done, so that nothing is lost by rounding.
  const double lon = std::abs(turn.lon) <= 180 ? turn.lon : std::remainder(turn.lon, 360);
  return {std::clamp(turn.lat, -90.0, 90.0), lon};
}

GeoPoint turn_holding(GeoPoint point, WorldPoint at, GeoPoint turn_now) {
  const double beyond = std::hypot(at.x, at.y);
  if (beyond > 1) at = {at.x / beyond, at.y / beyond};
  const double depth = std::sqrt(std::max(1 - at.x * at.x - at.y * at.y, 0.0));
  // With t the turn's latitude: at.y cos t + depth sin t = sin(point.lat), that is
  // reach cos(t - direction) = sin(point.lat), which has two solutions, or none.
  const double reach = std::hypot(at.y, depth);
  const double direction = std::atan2(depth, at.y);
  const double height = std::sin(point.lat * radians_per_degree);
  const double apart = reach > 0 ? std::acos(std::clamp(height / reach, -1.0, 1.0)) : 0;
  constexpr double limit = std::numbers::pi / 2;
  const double now = turn_now.lat * radians_per_degree;
  const double low = std::clamp(direction - apart, -limit, limit);
  const double high =
      std::clamp(std::remainder(direction + apart, 2 * std::numbers::pi), -limit, limit);
  // The nearer one, even if a pole is in its way: the other would swing the globe round. So would
  // a place at the side of a tilted globe, which hardly moves up and down when the globe tilts.
  const double nearer = std::abs(low - now) <= std::abs(high - now) ? low : high;
  const SpherePoint is_at = turn_matrix(turn_now).turned(sphere_from_geo(point));
  constexpr double max_tilt_per_way = 2;
  const double max_tilt = max_tilt_per_way * angle_between(is_at, {at.x, at.y, depth});
  const double lat = std::clamp(nearer, now - max_tilt, now + max_tilt);

  const double forward = depth * std::cos(lat) - at.y * std::sin(lat);
  // A pole is held whatever the longitude.
  constexpr double epsilon = 1e-9;
  const bool is_pole = std::cos(point.lat * radians_per_degree) < epsilon;
  if (is_pole || std::hypot(at.x, forward) < epsilon) {
    return {lat / radians_per_degree, turn_now.lon};
  }
  const double lon = point.lon - std::atan2(at.x, forward) / radians_per_degree;
  return turn_within_limits({lat / radians_per_degree, lon});
}

GeoPoint middle_of(std::span<const GeoPoint> points) {
  SpherePoint middle;
  for (const GeoPoint& point : points)
    middle = middle + sphere_from_geo(point);
  constexpr double balanced = 1e-9;
  if (points.empty()) return {};
  if (length(middle) < balanced) return points.front();
  middle = 1 / length(middle) * middle;
  // Bădoiu and Clarkson 2003: step by step towards the farthest, each step smaller.
  constexpr int rounds = 64;
  for (int round = 1; round <= rounds; ++round) {
    SpherePoint farthest = middle;
    double nearness = 2;
    for (const GeoPoint& point : points) {
      const SpherePoint p = sphere_from_geo(point);
      if (dot(p, middle) < nearness) {
        nearness = dot(p, middle);
        farthest = p;
      }
    }
    const SpherePoint moved = middle + 1.0 / (round + 1) * (farthest - middle);
    if (length(moved) < balanced) break;
    middle = 1 / length(moved) * moved;
  }
  return geo_from_sphere(middle);
}

}  // namespace rostrum
