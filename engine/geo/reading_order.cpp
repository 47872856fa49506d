#include "engine/geo/reading_order.hpp"

#include <cmath>
#include <tuple>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

std::vector<std::uint32_t> reading_order(std::span<const GeoPoint> points, double band_degrees) {
  // A key each, made once: a sort compares each many times.
  std::vector<std::tuple<double, double, double, std::uint32_t>> keys;
  keys.reserve(points.size());
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    const GeoPoint point = points[i];
    keys.emplace_back(std::floor((90 - point.lat) / band_degrees), point.lon, -point.lat, i);
  }
  compact_sort(keys);
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const auto& key : keys)
    order.push_back(std::get<3>(key));
  return order;
}

}  // namespace rostrum
