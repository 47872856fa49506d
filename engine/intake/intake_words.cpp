#include "engine/intake/intake_words.hpp"

#include <algorithm>
#include <array>

#include "engine/intake/cell_values.hpp"
#include "engine/text/number_words.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

namespace {

// "must have a date" -> "Must have a date."
std::string sentence(std::string words) {
  if (words.empty()) return words;
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  if (words.back() != '.' && words.back() != '?') words += '.';
  return words;
}

bool has_rows(const Intake& intake) {
  return intake.kind != FileKind::json;
}

}  // namespace

std::span<const std::string_view> file_advice() {
  static constexpr std::array<std::string_view, 3> advice = {
      "Open a table (CSV), points of a map (GeoJSON) or a dataset in Rostrum’s own form (JSON), up "
      "to 20 MB. Map, timeline, search and everything else then work on it.",
      "The file stays on this device. Nothing is sent anywhere, and nothing is kept when you "
      "leave.",
      "Choose a file, or drop one anywhere on this page."};
  return advice;
}

std::string_view name_of(FileKind kind) {
  switch (kind) {
    case FileKind::csv:
      return "CSV table";
    case FileKind::geojson:
      return "GeoJSON";
    case FileKind::picture:
      return "a picture";
    case FileKind::workbook:
      return "an Excel workbook or another archive";
    case FileKind::utf16:
      return "UTF-16 text";
    case FileKind::json:
      break;
  }
  return "Rostrum’s own form";
}

std::string intake_summary(const Intake& intake) {
  std::string words = intake.name + ": " + std::string(name_of(intake.kind));
  if (intake.rows > 0) {
    const bool features = intake.kind == FileKind::geojson;
    words += ", " + (!has_rows(intake) ? counted(intake.rows, "record", "records")
                     : features        ? counted(intake.rows, "feature", "features")
                                       : counted(intake.rows, "row", "rows"));
  }
  words += ". ";
  if (intake.error_count == 0) return words + "All of it can be shown.";
  if (intake.rows_used == 0 && intake.forums == 0) return words + "It cannot be shown yet.";
  return words + number_words(intake.rows_used) + " can be shown, " +
         number_words(intake.rows - intake.rows_used) + " cannot.";
}

std::string intake_counts(const Intake& intake) {
  std::string words = counted(intake.forums, "forum", "forums");
  if (intake.statements > 0) words += ", " + counted(intake.statements, "statement", "statements");
  if (intake.outcomes > 0) words += ", " + counted(intake.outcomes, "outcome", "outcomes");
  return words;
}

std::string use_file_words(const Intake& intake) {
  if (intake.rows_used == intake.rows) {
    return "Show " +
           counted(intake.forums + intake.statements + intake.outcomes, "record", "records");
  }
  return "Show " + number_words(intake.rows_used) + " of " + counted(intake.rows, "row", "rows");
}

std::string intake_error_words(const Intake& intake, const IntakeError& error) {
  std::string words;
  if (error.row > 0) {
    words = (intake.kind == FileKind::geojson ? "Feature " : "Row ") + number_words(error.row);
  }
  if (error.column > 0 && intake.kind == FileKind::csv) {
    words += ", column " + number_words(error.column);
  }
  if (!error.name.empty()) {
    if (!words.empty()) words += ", ";
    words += has_rows(intake) ? "“" + error.name + "”" : shortened(error.name, 120);
  }
  if (words.empty()) words = "The file";
  words += ": " + sentence(shortened(error.rule, 300));
  if (!error.hint.empty()) words += ' ' + sentence(shortened(error.hint, 300));
  return words;
}

std::string column_sample(const Intake& intake, std::size_t column) {
  const std::string& sample = intake.samples[column];
  return sample.empty() ? "No values" : sample;
}

std::string left_out_words(const Intake& intake) {
  return number_words(intake.rows - intake.rows_used) + " of " +
         counted(intake.rows, "row is", "rows are") + " left out";
}

std::string own_data_words(std::string_view name) {
  return "Your file “" + std::string(name) + "” is shown";
}

std::string own_link_words(std::string_view name) {
  return "A link cannot hold “" + std::string(name) +
         "”: whoever opens it sees the collection of Rostrum, not your file";
}

}  // namespace rostrum
