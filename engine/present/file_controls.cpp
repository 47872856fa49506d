#include "engine/present/file_controls.hpp"

#include <algorithm>

#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::size_t errors_before_more = 5;
constexpr std::string_view sample = "own-data-sample.csv";

}  // namespace

bool is_open(const UiState& ui, std::string_view section) {
  return std::ranges::find(ui.open_sections, section) != ui.open_sections.end();
}

std::span<const IntakeError> shown_errors(const Intake& intake, const UiState& ui) {
  const std::span<const IntakeError> errors = intake.errors;
  return is_open(ui, errors_section) ? errors
                                     : errors.first(std::min(errors.size(), errors_before_more));
}

std::optional<Message> more_errors_words(const Intake& intake, const UiState& ui) {
  if (intake.errors.size() <= errors_before_more) return std::nullopt;
  if (is_open(ui, errors_section)) return msg::file_fewer_mistakes;
  if (intake.error_count == intake.errors.size()) {
    return msg::file_more_mistakes{.count = intake.error_count};
  }
  return msg::file_more_mistakes_of{.count = intake.error_count, .shown = intake.errors.size()};
}

Message column_words(const Intake& intake, std::size_t column) {
  return msg::file_column_role{.column = intake.table.names[column],
                               .role = name_of(intake.roles[column])};
}

std::string role_key(std::size_t column, ColumnRole role) {
  return "file:role:" + std::to_string(column) + ':' + std::string(id_of(role));
}

Plain choose_file_words(const Intake* intake) {
  return intake == nullptr ? msg::file_choose : msg::file_choose_another;
}

std::vector<SampleLink> sample_links(std::string_view base_url) {
  if (base_url.empty()) return {};
  const std::string base(base_url.substr(0, base_url.find('?')));
  return {{"file:sample", msg::file_sample, base + "?data=" + std::string(sample)},
          {"file:sample-file", msg::file_sample_file, base + std::string(sample)}};
}

}  // namespace rostrum
