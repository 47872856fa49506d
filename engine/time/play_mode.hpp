// How a played period goes from event to event: its end alone, or both ends together.
#pragma once

#include <cstdint>

#include "engine/base/vocabulary.hpp"

namespace rostrum {

enum class PlayMode : std::uint8_t { cumulative, moving };
template <>
inline constexpr auto vocabulary<PlayMode> = ids("cumulative", "moving");

}  // namespace rostrum
