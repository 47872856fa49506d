// What the timeline's lanes stand for, and in which order they are.
#pragma once

#include <cstdint>

namespace rostrum {

enum class LaneBy : std::uint8_t {
  series,
  organization,
  host,
  speaker_country,
  topic,
  none,  // one lane for all
};

enum class LaneOrder : std::uint8_t { first_date, name, number };

}  // namespace rostrum
