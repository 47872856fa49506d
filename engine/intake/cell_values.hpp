// Single cells of a table, brought into the form that the dataset has.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

// One line without blanks at its ends, single ones within; controls and line breaks become spaces.
bool is_clean_cell(std::string_view cell);
std::string clean_cell(std::string_view cell);

// The EDTF text of a date as tables have it; nothing when it cannot be told which day is meant.
//   2024-06-01  2024-06  2024  2024-06-01T10:00:00Z  2024/06/01  01.06.2024  1 June 2024
//   25/06/2024, but not 05/06/2024
std::optional<std::string> date_from_cell(std::string_view cell);

// A date and then another, in one of those forms: neither a date nor one with its time of day.
bool has_two_dates(std::string_view cell);

std::optional<double> number_from_cell(std::string_view cell);

// The parts between semicolons or bars; commas part them where neither is there and it is allowed.
std::vector<std::string> list_from_cell(std::string_view cell, bool commas);

// Lower-case letters, digits and single hyphens of a text; `otherwise` when none is left.
std::string slug_of(std::string_view text, std::string_view otherwise);

}  // namespace rostrum
