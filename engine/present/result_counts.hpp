// How many records of each kind were found, of how many.
#pragma once

#include <string>

#include "engine/query/evaluate.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// "3 of 5 forums · 12 of 48 statements · 4 of 46 outcomes"
std::string found_counts_text(const Language& language, const Result& result);

}  // namespace rostrum
