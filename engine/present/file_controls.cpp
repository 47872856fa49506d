#include "engine/present/file_controls.hpp"

#include <algorithm>

#include "engine/text/number_words.hpp"

namespace rostrum {

namespace {

constexpr std::size_t errors_before_more = 5;
constexpr std::string_view sample = "own-data-sample.csv";

}  // namespace

std::string column_section(std::size_t column) {
  return "file/" + std::to_string(column);
}

bool is_open(const UiState& ui, std::string_view section) {
  return std::ranges::find(ui.open_sections, section) != ui.open_sections.end();
}

std::span<const IntakeError> shown_errors(const Intake& intake, const UiState& ui) {
  const std::span<const IntakeError> errors = intake.errors;
  return is_open(ui, errors_section) ? errors
                                     : errors.first(std::min(errors.size(), errors_before_more));
}

std::string more_errors_words(const Intake& intake, const UiState& ui) {
  if (intake.errors.size() <= errors_before_more) return {};
  if (is_open(ui, errors_section)) return "Show fewer";
  std::string words = "Show ";
  words += intake.error_count > intake.errors.size() ? "the first " : "all ";
  words += number_words(intake.errors.size());
  if (intake.error_count > intake.errors.size()) words += " of " + number_words(intake.error_count);
  return words;
}

std::string column_words(const Intake& intake, std::size_t column) {
  return intake.table.names[column] + ": " + std::string(name_of(intake.roles[column]));
}

std::string role_key(std::size_t column, ColumnRole role) {
  return "file:role:" + std::to_string(column) + ':' + std::string(id_of(role));
}

std::string_view choose_file_words(const Intake* intake) {
  return intake == nullptr ? "Choose a file" : "Choose another file";
}

std::vector<SampleLink> sample_links(std::string_view base_url) {
  if (base_url.empty()) return {};
  const std::string base(base_url.substr(0, base_url.find('?')));
  return {{"file:sample", "See a sample table in Rostrum", base + "?data=" + std::string(sample)},
          {"file:sample-file", "Get the sample table", base + std::string(sample)}};
}

}  // namespace rostrum
