// The version of the program, which CMakeLists.txt alone sets; the data has versions of its own.
#pragma once

#include <string_view>

namespace rostrum {

// "1.0.0"
std::string_view program_version();

}  // namespace rostrum
