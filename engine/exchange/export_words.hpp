// The formats with their names, for both faces and for the page's interface; what they hold, in
// words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/query/evaluate.hpp"
#include "engine/state/export_choice.hpp"

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

struct ScopeWords {
  ExportScope scope;
  std::string key;   // "export:scope:shown"
  std::string name;  // "What is shown: 12 forums, 41 statements, 3 outcomes"
};

// The scopes a reader chooses from.
std::array<ScopeWords, 2> export_scopes(const Result& result);

}  // namespace rostrum
