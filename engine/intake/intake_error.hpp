// What is wrong with a file of the reader's own: where, what is required, what to do.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/text/message.hpp"

namespace rostrum {

struct IntakeError {
  std::size_t row = 0;          // as a spreadsheet counts, the names are row 1; 0: not of one row
  std::size_t column = 0;       // from 1; 0: not of one column
  std::string name{};           // of the column; of our own form the JSON pointer
  Message rule;                 // what is required, a sentence: "Must have a date."
  std::optional<Message> hint;  // what to do, a sentence

  bool operator==(const IntakeError&) const = default;
};

using IntakeErrors = std::vector<IntakeError>;

// Errors that are listed; the rest is counted.
inline constexpr std::size_t max_intake_errors = 100;

}  // namespace rostrum
