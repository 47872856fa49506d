// Values of countries as classes of shade, and the limits of the classes for a legend.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/ids.hpp"

namespace rostrum {

inline constexpr std::uint8_t shade_class_count = 5;  // besides 0, which means none

struct CountryShade {
  CountryId country;
  std::uint32_t value = 0;  // at least 1: countries without are not listed
  std::uint8_t shade = 0;   // 1..shade_class_count

  bool operator==(const CountryShade&) const = default;
};

struct ShadeLegend {
  std::uint32_t least = 0;  // of the values on the map; 0 when nothing is shaded
  std::uint32_t most = 0;
  // Greatest value of each class in use, ascending; class i + 1 ends at upper_limits[i].
  std::vector<std::uint32_t> upper_limits;

  bool operator==(const ShadeLegend&) const = default;
};

// The values of one class, both ends included.
struct ShadeClass {
  std::uint32_t least = 0;
  std::uint32_t most = 0;

  bool operator==(const ShadeClass&) const = default;
};

// Class limits for values: at most five, geometric, each value its own class while there are few.
ShadeLegend shade_legend(std::span<const std::uint32_t> values);
std::uint8_t shade_of(std::uint32_t value, const ShadeLegend& legend);

// The class with the shade index + 1; index below upper_limits.size(). Classes follow each other
// without gaps and cover least to most.
ShadeClass shade_class(const ShadeLegend& legend, std::size_t index);

// Countries with a value, by CountryId; into a vector that is used again.
void shade_countries(std::span<const std::uint32_t> values, const ShadeLegend& legend,
                     std::vector<CountryShade>& shades);

}  // namespace rostrum
