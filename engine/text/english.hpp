// The messages in English, compiled into the program: made by tools/messages.
#pragma once

#include <span>

namespace rostrum {

std::span<const char> english_messages();

}  // namespace rostrum
