// A period as a person types it: what an address writes, and words.
//
//   2018   2018-06   2018-06-28   28.06.2018   June 2018   28 June 2018   Jun 28, 2018
//   2018..2025-09   2018 to 2025   4 – 5 November 2024   from May 2019 to June 2020
//   since 2018   2018 to latest   after 2018   until May 2019   before 2019   any time
// The words of a chip, period_message(), are read back to the same period. What one end
// leaves out is taken from the other. Case does not matter.
#pragma once

#include <expected>
#include <optional>
#include <string_view>

#include "engine/query/query.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

// No period for "any time" and for nothing at all; the error says why.
std::expected<std::optional<TimeRange>, Message> period_from_entry(std::string_view text);

}  // namespace rostrum
