// Plate carrée: degrees as they are, as coordinates are written down. J. P. Snyder, "Map
// Projections: A Working Manual", U.S. Geological Survey Professional Paper 1395, 1987, page 90.
// x in ±π, y in ±π/2.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/projection_formulas.hpp"

namespace rostrum {

WorldPoint plate_carree_forward(RadianPoint point) {
  return {point.lon, point.lat};
}

std::optional<RadianPoint> plate_carree_inverse(WorldPoint point) {
  constexpr double pi = std::numbers::pi;
  if (!(std::abs(point.x) <= pi + edge_rounding)) return std::nullopt;
  if (!(std::abs(point.y) <= pi / 2 + edge_rounding)) return std::nullopt;
  return RadianPoint{std::clamp(point.y, -pi / 2, pi / 2), std::clamp(point.x, -pi, pi)};
}

}  // namespace rostrum
