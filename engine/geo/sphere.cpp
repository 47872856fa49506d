#include "engine/geo/sphere.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geo/angles.hpp"

namespace rostrum {

double length(const SpherePoint& p) {
  return std::sqrt(dot(p, p));
}

SpherePoint sphere_from_geo(GeoPoint point) {
  const double lat = std::clamp(point.lat, -90.0, 90.0) * radians_per_degree;
  const double lon = point.lon * radians_per_degree;
  return {std::cos(lat) * std::sin(lon), std::sin(lat), std::cos(lat) * std::cos(lon)};
}

GeoPoint geo_from_sphere(const SpherePoint& point) {
  return {std::atan2(point.y, std::hypot(point.x, point.z)) / radians_per_degree,
          std::atan2(point.x, point.z) / radians_per_degree};
}

double angle_between(const SpherePoint& a, const SpherePoint& b) {
  return std::atan2(length(cross(a, b)), dot(a, b));
}

std::array<float, 9> TurnMatrix::columns() const {
  const auto single = [](double value) { return static_cast<float>(value); };
  return {single(rows[0].x), single(rows[1].x), single(rows[2].x),
          single(rows[0].y), single(rows[1].y), single(rows[2].y),
          single(rows[0].z), single(rows[1].z), single(rows[2].z)};
}

TurnMatrix turn_matrix(GeoPoint turn) {
  const double lat = std::clamp(turn.lat, -90.0, 90.0) * radians_per_degree;
  const double lon = turn.lon * radians_per_degree;
  const double sin_lat = std::sin(lat);
  const double cos_lat = std::cos(lat);
  const double sin_lon = std::sin(lon);
  const double cos_lon = std::cos(lon);
  // About the axis first, then towards the viewer.
  return {{{{cos_lon, 0, -sin_lon},
            {-sin_lat * sin_lon, cos_lat, -sin_lat * cos_lon},
            {cos_lat * sin_lon, sin_lat, cos_lat * cos_lon}}}};
}

}  // namespace rostrum
