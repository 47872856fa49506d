// Numbers in words, as check and stats write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rostrum {

std::string grouped(std::size_t number);  // "1,185"

// "1 forum", "1,185 forums"
std::string number_of(std::size_t count, std::string_view one, std::string_view many);

}  // namespace rostrum
