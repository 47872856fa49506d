// What the sheet of a file of the reader's own offers; both faces show it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/intake.hpp"
#include "engine/state/column_section.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

// Of ToggleSection: all mistakes, and the choices of one column.
inline constexpr const char* errors_section = "file/errors";
bool is_open(const UiState& ui, std::string_view section);

// A mistake, and how many more rows have the same one in the same column.
struct ShownError {
  const IntakeError* error = nullptr;
  std::size_t more = 0;
};
// One of each kind, or all that are told.
std::vector<ShownError> shown_errors(const Intake& intake, const UiState& ui);
std::string shown_error_words(const Language& language, const Intake& intake,
                              const ShownError& shown);
// "Show all 41"; nothing when there are no more. Of more than are told: "The first 100 of 4,012".
std::optional<Message> more_errors_words(const Intake& intake, const UiState& ui);

// "date: Date, or first day"
Message column_words(const Intake& intake, std::size_t column);
std::string role_key(std::size_t column, ColumnRole role);  // "file:role:3:date"

Plain choose_file_words(const Intake* intake);

// A table to look at, and to begin one's own with. Empty where the page has no address.
struct SampleLink {
  std::string key;
  Plain words;
  std::string url;
};
std::vector<SampleLink> sample_links(std::string_view base_url);

}  // namespace rostrum
