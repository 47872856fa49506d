// What countries on the map are shaded by.
#pragma once

#include <cstdint>

#include "engine/base/vocabulary.hpp"

namespace rostrum {

enum class MapMeasure : std::uint8_t {
  forums_hosted,
  statements_by,
  mentions_of,
  members,  // of the groups of countries that are chosen
};
template <>
inline constexpr auto vocabulary<MapMeasure> = ids("forums", "statements", "mentions", "members");

}  // namespace rostrum
