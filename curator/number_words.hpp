// Numbers in the English sentences of the command.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rostrum {

std::string number_words(std::uint64_t number);  // "1,170"
// "1,170 statements"
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace rostrum
