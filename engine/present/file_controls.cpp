#include "engine/present/file_controls.hpp"

#include <algorithm>

#include "engine/intake/intake_words.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::size_t errors_before_more = 5;
constexpr std::string_view sample = "own-data-sample.csv";

}  // namespace

bool is_open(const UiState& ui, std::string_view section) {
  return std::ranges::find(ui.open_sections, section) != ui.open_sections.end();
}

std::vector<ShownError> shown_errors(const Intake& intake, const UiState& ui) {
  std::vector<ShownError> shown;
  const bool all = is_open(ui, errors_section);
  for (const IntakeError& error : intake.errors) {
    const auto alike = [&](const ShownError& other) {
      return other.error->column == error.column && other.error->rule.id() == error.rule.id();
    };
    const auto same = all ? shown.end() : std::ranges::find_if(shown, alike);
    if (same != shown.end()) {
      ++same->more;
    } else {
      shown.push_back({.error = &error});
    }
  }
  if (!all && shown.size() > errors_before_more) shown.resize(errors_before_more);
  return shown;
}

std::string shown_error_words(const Language& language, const Intake& intake,
                              const ShownError& shown) {
  std::string words = intake_error_words(language, intake, *shown.error);
  if (shown.more == 0) return words;
  return language.text(msg::file_mistake_alike{.count = shown.more, .mistake = words});
}

std::optional<Message> more_errors_words(const Intake& intake, const UiState& ui) {
  const bool all = is_open(ui, errors_section);
  if (!all && shown_errors(intake, ui).size() == intake.errors.size()) return std::nullopt;
  if (all && intake.errors.size() <= errors_before_more) return std::nullopt;
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
