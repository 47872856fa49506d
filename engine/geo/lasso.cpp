#include "engine/geo/lasso.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

double rounded_degrees(double degrees) {
  const double unit = std::pow(10.0, lasso_digits);
  return std::round(degrees * unit) / unit + 0.0;  // never -0
}

double wrapped(double lon) {
  return lon < -180 || lon > 180 ? lon - 360 * std::floor((lon + 180) / 360) : lon;
}

}  // namespace

std::vector<GeoPoint> canonical_lasso(std::span<const GeoPoint> ring) {
  std::vector<GeoPoint> points;
  const std::size_t count = std::min(ring.size(), max_lasso_points);
  for (std::size_t i = 0; i < count; ++i) {
    // Evenly over the whole ring where there are too many.
    const GeoPoint point = ring[i * ring.size() / count];
    if (!std::isfinite(point.lat) || !std::isfinite(point.lon)) return {};
    const GeoPoint kept{rounded_degrees(std::clamp(point.lat, -90.0, 90.0)),
                        rounded_degrees(wrapped(point.lon))};
    if (points.empty() || points.back() != kept) points.push_back(kept);
  }
  while (points.size() > 1 && points.front() == points.back())
    points.pop_back();
  if (points.size() < 3) points.clear();
  return points;
}

}  // namespace rostrum
