// What the timeline's lanes stand for.
#pragma once

#include <cstdint>

namespace rostrum {

enum class LaneBy : std::uint8_t { series, organization, host, topic };

}  // namespace rostrum
