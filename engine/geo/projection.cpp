#include "engine/geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rostrum {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double radians_per_degree = pi / 180;

// Coefficients and names after the paper's equations 9 and 10; theta is the parametric latitude,
// at most 60 degrees.
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;
constexpr double m = std::numbers::sqrt3 / 2;
constexpr double theta_of_pole = pi / 3;

double y_of(double theta) {
  const double t2 = theta * theta;
  const double t6 = t2 * t2 * t2;
  return theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}

double dy_of(double theta) {
  const double t2 = theta * theta;
  const double t6 = t2 * t2 * t2;
  return a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
}

WorldPoint equal_earth_forward(GeoPoint point) {
  const double latitude = std::clamp(point.lat, -90.0, 90.0) * radians_per_degree;
  const double longitude = point.lon * radians_per_degree;
  const double theta = std::asin(m * std::sin(latitude));
  return {longitude * std::cos(theta) / (m * dy_of(theta)), y_of(theta)};
}

std::optional<GeoPoint> equal_earth_inverse(WorldPoint point) {
  const double top = y_of(theta_of_pole);
  constexpr double rounding = 1e-12;
  if (!(std::abs(point.y) <= top + rounding)) return std::nullopt;
  // Newton's method; y is nearly linear in theta, so a handful of rounds reach full precision.
  double theta = std::clamp(point.y / a1, -theta_of_pole, theta_of_pole);
  for (int round = 0; round < 12; ++round) {
    const double step = (y_of(theta) - point.y) / dy_of(theta);
    theta -= step;
    if (std::abs(step) < 1e-15) break;
  }
  const double longitude = m * point.x * dy_of(theta) / std::cos(theta);
  if (!(std::abs(longitude) <= pi + rounding)) return std::nullopt;
  const double latitude = std::asin(std::clamp(std::sin(theta) / m, -1.0, 1.0));
  return GeoPoint{latitude / radians_per_degree,
                  std::clamp(longitude, -pi, pi) / radians_per_degree};
}

}  // namespace

WorldPoint world_from_geo(GeoPoint point, Projection projection) {
  switch (projection) {
    case Projection::equal_earth:
    case Projection::natural_earth:
    case Projection::plate_carree:
    case Projection::orthographic:
      break;
  }
  return equal_earth_forward(point);
}

std::optional<GeoPoint> geo_from_world(WorldPoint point, Projection projection) {
  switch (projection) {
    case Projection::equal_earth:
    case Projection::natural_earth:
    case Projection::plate_carree:
    case Projection::orthographic:
      break;
  }
  return equal_earth_inverse(point);
}

WorldBox world_bounds(Projection projection) {
  const WorldPoint east = world_from_geo({0, 180}, projection);
  const WorldPoint north = world_from_geo({90, 0}, projection);
  return {{-east.x, -north.y}, {east.x, north.y}};
}

}  // namespace rostrum
