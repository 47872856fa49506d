// The formats with their names, for both faces and for the page's interface; what they hold, in
// words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "engine/state/action.hpp"

namespace rostrum {

struct ExportWords {
  ExportFormat format;
  std::string_view id;       // "csv"; its button's key is "export:csv"
  std::string_view name;     // "CSV"
  std::string_view purpose;  // "A table for a spreadsheet, one row a record"
  std::string_view mime;
  std::string_view suffix;  // of the file's name
};

// In the order of ExportFormat.
std::span<const ExportWords> export_formats();
const ExportWords& words_of(ExportFormat format);
std::optional<ExportFormat> export_format_from_id(std::string_view id);

// A picture has parts and a scale; the others are text.
constexpr bool is_picture(ExportFormat format) {
  return format == ExportFormat::png || format == ExportFormat::svg;
}

inline constexpr std::string_view cite_view_label = "Cite this view";
inline constexpr std::string_view print_purpose = "The same on paper, or as a PDF";

// One choice of several, of which one is in force; the same keys in both faces.
struct ExportChoice {
  std::string_view key;    // "export:scope:shown"
  std::string_view label;  // "What is shown"
  Action action;
  bool chosen = false;
};
struct ExportChoices {
  std::string_view key;
  std::string_view name;
  std::vector<ExportChoice> choices;
};
ExportChoices scope_choices(const UiState& ui);
ExportChoices part_choices(const UiState& ui);   // of a picture
ExportChoices scale_choices(const UiState& ui);  // of a PNG

// "12 forums, 41 statements, 3 outcomes"
std::string export_counts(const Result& result, ExportScope scope);

}  // namespace rostrum
