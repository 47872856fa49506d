// Equal Earth: areas true. B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection",
// International Journal of Geographical Information Science 33(3), 2018. x in ±2.7066, y in
// ±1.3173.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/projection_formulas.hpp"

namespace rostrum {

namespace {

// Coefficients and names after the paper's equations 9 and 10; theta is the parametric latitude,
// at most 60 degrees.
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;
constexpr double m = std::numbers::sqrt3 / 2;
constexpr double theta_of_pole = std::numbers::pi / 3;

double equal_earth_y(double theta) {
  const double t2 = theta * theta;
  const double t6 = t2 * t2 * t2;
  return theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}

double equal_earth_dy(double theta) {
  const double t2 = theta * theta;
  const double t6 = t2 * t2 * t2;
  return a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
}

}  // namespace

WorldPoint equal_earth_forward(RadianPoint point) {
  const double theta = std::asin(m * std::sin(point.lat));
  return {point.lon * std::cos(theta) / (m * equal_earth_dy(theta)), equal_earth_y(theta)};
}

std::optional<RadianPoint> equal_earth_inverse(WorldPoint point) {
  if (!(std::abs(point.y) <= equal_earth_y(theta_of_pole) + edge_rounding)) return std::nullopt;
  const double guess = std::clamp(point.y / a1, -theta_of_pole, theta_of_pole);
  const double theta = newton_root(
      guess, [&](double t) { return (equal_earth_y(t) - point.y) / equal_earth_dy(t); });
  const double lon = m * point.x * equal_earth_dy(theta) / std::cos(theta);
  if (!(std::abs(lon) <= std::numbers::pi + edge_rounding)) return std::nullopt;
  return RadianPoint{std::asin(std::clamp(std::sin(theta) / m, -1.0, 1.0)),
                     std::clamp(lon, -std::numbers::pi, std::numbers::pi)};
}

}  // namespace rostrum
