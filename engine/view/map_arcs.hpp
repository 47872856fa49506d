// Which arcs the map draws: from the chosen forum to its speakers' countries, or between countries
// whose speakers mention each other.
#pragma once

#include <cstdint>

#include "engine/base/vocabulary.hpp"

namespace rostrum {

enum class MapArcs : std::uint8_t { speakers, mentions, none };
template <>
inline constexpr auto vocabulary<MapArcs> = ids("speakers", "mentions", "none");

}  // namespace rostrum
