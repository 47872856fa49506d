// What countries on the map are shaded by.
#pragma once

#include <cstdint>

namespace rostrum {

enum class MapMeasure : std::uint8_t { forums_hosted, statements_by, mentions_of };

}  // namespace rostrum
