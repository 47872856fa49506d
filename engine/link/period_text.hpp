// Periods as an address writes them: "2018", "2018..2025-09", "2018..latest", "..2019-06-30".
//
// An end is written as roughly as it is meant: "2018" at the start is its first day, at the end its
// last. Calendar years 0001 to 9999.
#pragma once

#include <optional>
#include <string_view>

#include "engine/query/query.hpp"

namespace rostrum {

// Ends in the wrong order are swapped. Nothing when the text is no period.
std::optional<TimeRange> time_range_from_text(std::string_view text);

}  // namespace rostrum
