// A version of the dataset is named by the day it was published, "2026.11.22", or by the month
// alone, "2026.11". Names of versions sort as text.
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/date_span.hpp"

namespace rostrum {

// The day or month that a version is named by; nothing for a text that names no version, such as
// that of a day that no calendar has.
std::optional<DateSpan> date_of_version(std::string_view name);

bool is_version_name(std::string_view text);

}  // namespace rostrum
