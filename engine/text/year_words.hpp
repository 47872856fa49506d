// The years that dates reach over, in words.
#pragma once

#include <string>
#include <vector>

#include "engine/model/date_span.hpp"

namespace rostrum {

// "2014 to 2024", "2018"; open ends have no year. Empty without one.
std::string year_words(const std::vector<DateSpan>& dates);

}  // namespace rostrum
