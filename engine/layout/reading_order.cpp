#include "engine/layout/reading_order.hpp"

#include <algorithm>
#include <numeric>

namespace rostrum {

std::vector<std::uint32_t> discs_in_reading_order(const MapScene& scene) {
  const auto at = [&](std::uint32_t i) { return scene.discs[i].at; };
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < scene.discs.size(); ++i) {
    if (scene.viewport.contains(at(i))) order.push_back(i);
  }
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return at(a).y != at(b).y ? at(a).y < at(b).y : a < b;
  });
  for (auto band = order.begin(); band != order.end();) {
    const double bottom = at(*band).y + reading_band_css;
    const auto next =
        std::find_if(band, order.end(), [&](std::uint32_t i) { return at(i).y > bottom; });
    std::sort(band, next, [&](std::uint32_t a, std::uint32_t b) {
      return at(a).x != at(b).x ? at(a).x < at(b).x : a < b;
    });
    band = next;
  }
  return order;
}

}  // namespace rostrum
