#include "engine/geo/reading_order.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

std::vector<std::uint32_t> reading_order(std::span<const GeoPoint> points, double band_degrees) {
  std::vector<std::uint32_t> order(points.size());
  std::iota(order.begin(), order.end(), 0U);
  compact_sort(order, {}, [&](std::uint32_t index) {
    const GeoPoint point = points[index];
    return std::tuple(std::floor((90 - point.lat) / band_degrees), point.lon, -point.lat, index);
  });
  return order;
}

}  // namespace rostrum
