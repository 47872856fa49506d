// How a played period goes from event to event: its end alone, or both ends together.
#pragma once

#include <cstdint>

namespace rostrum {

enum class PlayMode : std::uint8_t { cumulative, moving };

}  // namespace rostrum
