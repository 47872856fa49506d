// How a step is written into the browser's history: choices push an entry, motion and settings
// replace the current one.
#pragma once

#include <cstdint>

namespace rostrum {

enum class HistoryWrite : std::uint8_t { none, replace, push };

}  // namespace rostrum
