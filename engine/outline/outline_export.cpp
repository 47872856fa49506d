// Export, in the document: what of it, in which format.
#include <string>
#include <utility>

#include "engine/exchange/export_words.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/picture_title.hpp"
#include "engine/query/understand.hpp"
#include "messages/shell.hpp"

namespace rostrum {

namespace {

SemanticNode export_choice_list(const ExportChoices& choices) {
  SemanticNode node = list(std::string(choices.key), std::string(choices.name));
  for (const ExportChoice& choice : choices.choices) {
    node.children.push_back(
        button(std::string(choice.key), std::string(choice.label), choice.action));
    node.children.back().current = choice.chosen;
  }
  return node;
}

SemanticNode picture_title_field(const OutlineInput& input) {
  const Query& query = input.state.view.query;
  const Query shown = shown_query(query, asked_query(input));
  SemanticNode field = make_node(Role::text_field, std::string(picture_title_key),
                                 std::string(input.language.text(msg::export_picture_title)));
  field.value = picture_title(input.language, input.domains, shown, input.result, input.state.ui);
  field.action = SetPictureTitle{};
  return field;
}

}  // namespace

std::optional<SemanticNode> export_region(const OutlineInput& input) {
  const Language& language = input.language;
  const UiState& ui = input.state.ui;
  if (ui.sheet != Sheet::exports) return std::nullopt;
  SemanticNode node =
      region("export", 2, std::string(language.text(command(CommandId::show_exports).title)));
  const auto text = [&](Plain message) { return std::string(language.text(message)); };
  const auto add = [&](SemanticNode child) { node.children.push_back(std::move(child)); };
  add(export_choice_list(scope_choices(language, input.state)));
  add(paragraph("export:counts",
                export_counts(language, input.dataset, input.state, input.result)));
  bool pictures = false;
  for (const FileFormat& format : file_formats) {
    if (is_picture(format.format) && !pictures) {
      pictures = true;
      add(heading("export:pictures", 3, text(msg::export_picture)));
      add(picture_title_field(input));
      if (!ui.picture_title.empty()) {
        add(button("export:title:own", text(msg::export_title_of_view), SetPictureTitle{}));
      }
      add(export_choice_list(shape_choices(language, input.state.view)));
      add(export_choice_list(part_choices(language, ui)));
      add(export_choice_list(scale_choices(language, ui)));
    }
    const std::string key = "export:" + std::string(format.id);
    add(button(key, std::string(format.name), Export{format.format}));
    add(paragraph(key + ":purpose", text(format.purpose)));
  }
  if (auto print = command_button(CommandId::print, input)) add(std::move(*print));
  add(paragraph("export:print:purpose", text(msg::export_print_purpose)));
  add(button("export:cite", text(msg::export_cite_view), OpenCite{}));
  add(button("export:close", text(msg::shell_close), SetSheet{}));
  return node;
}

}  // namespace rostrum
