// A file of your own, in the document: what can be opened, what was read, what its columns hold.
#include <algorithm>
#include <string>

#include "engine/intake/intake_words.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/file_controls.hpp"
#include "messages/file.hpp"
#include "messages/shell.hpp"

namespace rostrum {

namespace {

SemanticNode error_list(const Language& language, const Intake& intake, const UiState& ui) {
  SemanticNode node = list("file:errors", std::string(language.text(msg::file_mistakes)));
  const auto errors = shown_errors(intake, ui);
  for (std::size_t i = 0; i < errors.size(); ++i) {
    SemanticNode item;
    item.role = Role::list_item;
    item.key = "file:error:" + std::to_string(i);
    item.name = shown_error_words(language, intake, errors[i]);
    node.children.push_back(std::move(item));
  }
  return node;
}

void append_columns(SemanticNode& node, const Language& language, const Intake& intake,
                    const UiState& ui) {
  node.children.push_back(
      heading("file:columns", 3, std::string(language.text(msg::file_columns))));
  for (std::size_t column = 0; column < intake.roles.size(); ++column) {
    const std::string number = std::to_string(column);
    node.children.push_back(button("file:column:" + number,
                                   language.text(column_words(intake, column)),
                                   ToggleSection{column_section(column)}));
    node.children.push_back(
        paragraph("file:sample:" + number, std::string(column_sample(language, intake, column))));
    if (!is_open(ui, column_section(column))) continue;
    SemanticNode roles =
        list("file:roles:" + number,
             language.text(msg::file_column_holds{.column = intake.table.names[column]}));
    for (std::size_t i = 0; i < column_role_count; ++i) {
      const auto role = static_cast<ColumnRole>(i);
      SemanticNode item = button(role_key(column, role), std::string(language.text(name_of(role))),
                                 SetFileColumn{column, std::string(id_of(role))});
      item.current = intake.roles[column] == role;
      roles.children.push_back(std::move(item));
    }
    node.children.push_back(std::move(roles));
  }
}

}  // namespace

std::optional<SemanticNode> file_region(const OutlineInput& input) {
  const Language& language = input.language;
  const UiState& ui = input.state.ui;
  if (ui.sheet != Sheet::file) return std::nullopt;
  SemanticNode node =
      region("file", 2, std::string(input.language.text(command(CommandId::open_file).title)));
  const Intake* intake = input.intake;
  if (intake != nullptr) {
    node.children.push_back(paragraph("file:summary", language.text(intake_summary(*intake))));
    if (intake->forums > 0) {
      node.children.push_back(paragraph("file:counts", language.text(intake_counts(*intake))));
    }
    if (intake->dataset) {
      append(node,
             command_button(CommandId::use_file, language.text(use_file_words(*intake)), input));
    }
  } else {
    const auto advice = file_advice();
    for (std::size_t i = 0; i < advice.size(); ++i) {
      node.children.push_back(
          paragraph("file:advice:" + std::to_string(i), language.text(advice[i])));
    }
  }
  append(node, command_button(CommandId::choose_file,
                              std::string(language.text(choose_file_words(intake))), input));
  if (intake != nullptr) {
    if (!intake->roles.empty()) append_columns(node, language, *intake, ui);
    if (!intake->errors.empty()) {
      node.children.push_back(
          heading("file:mistakes", 3, std::string(language.text(msg::file_mistakes))));
      node.children.push_back(error_list(language, *intake, ui));
      if (const auto more = more_errors_words(*intake, ui)) {
        node.children.push_back(
            button("file:all-errors", language.text(*more), ToggleSection{errors_section}));
      }
    }
  } else {
    for (const SampleLink& sample : sample_links(input.base_url)) {
      node.children.push_back(
          link(sample.key, std::string(language.text(sample.words)), sample.url));
    }
  }
  if (intake != nullptr && intake->dataset) {
    node.children.push_back(
        button("file:cancel", std::string(language.text(msg::file_cancel)), SetSheet{}));
  }
  node.children.push_back(
      button("file:close", std::string(language.text(msg::shell_close)), SetSheet{}));
  return node;
}

}  // namespace rostrum
