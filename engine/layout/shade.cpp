#include "engine/layout/shade.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

ShadeLegend shade_legend(std::span<const std::uint32_t> values) {
  std::vector<std::uint32_t> sorted;
  std::ranges::copy_if(values, std::back_inserter(sorted), [](std::uint32_t v) { return v > 0; });
  compact_sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  ShadeLegend legend;
  if (sorted.empty()) return legend;
  legend.least = sorted.front();
  legend.most = sorted.back();
  if (sorted.size() <= shade_class_count) {
    legend.upper_limits = std::move(sorted);
    return legend;
  }
  const double ratio = static_cast<double>(legend.most) / legend.least;
  for (int i = 1; i <= shade_class_count; ++i) {
    const double limit = legend.least * std::pow(ratio, static_cast<double>(i) / shade_class_count);
    const auto rounded = static_cast<std::uint32_t>(std::lround(limit));
    if (legend.upper_limits.empty() || rounded > legend.upper_limits.back()) {
      legend.upper_limits.push_back(rounded);
    }
  }
  legend.upper_limits.back() = legend.most;
  return legend;
}

std::uint8_t shade_of(std::uint32_t value, const ShadeLegend& legend) {
  if (value == 0 || legend.upper_limits.empty()) return 0;
  const auto limit = std::ranges::lower_bound(legend.upper_limits, value);
  const auto last = legend.upper_limits.end() - 1;
  return static_cast<std::uint8_t>(std::min(limit, last) - legend.upper_limits.begin() + 1);
}

ShadeClass shade_class(const ShadeLegend& legend, std::size_t index) {
  const std::uint32_t below = index == 0 ? legend.least - 1 : legend.upper_limits[index - 1];
  return {below + 1, legend.upper_limits[index]};
}

void shade_countries(std::span<const std::uint32_t> values, const ShadeLegend& legend,
                     std::vector<CountryShade>& shades) {
  shades.clear();
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0) shades.push_back({CountryId{i}, values[i], shade_of(values[i], legend)});
  }
}

}  // namespace rostrum
