// Which of its countries a record counts for, when countries are shaded by numbers of records.
#pragma once

#include <cstdint>

#include "engine/base/vocabulary.hpp"

namespace rostrum {

enum class MapMeasure : std::uint8_t {
  host,
  speaker,
  mention,
  members,  // no records: the groups of countries that are chosen
};
template <>
inline constexpr auto vocabulary<MapMeasure> = ids("forums", "statements", "mentions", "members");

}  // namespace rostrum
