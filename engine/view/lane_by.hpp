// What the timeline's lanes stand for, and in which order they are.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/base/enum_array.hpp"
#include "engine/base/vocabulary.hpp"

namespace rostrum {

enum class LaneBy : std::uint8_t {
  series,
  organization,
  host,
  host_group,  // groups of countries that the host was in on the forum's day
  speaker_country,
  topic,
  none,  // one lane for all
};
template <>
inline constexpr auto vocabulary<LaneBy> = ids("series", "organization", "host", "group", "country",
                                               "topic", "one");
template <>
inline constexpr std::size_t enum_count<LaneBy> = vocabulary<LaneBy>.size();

enum class LaneOrder : std::uint8_t { first_date, name, number };
template <>
inline constexpr auto vocabulary<LaneOrder> = ids("date", "name", "number");

}  // namespace rostrum
