// Export, in the document: what to take, in which format.
#include <string>
#include <utility>

#include "engine/exchange/export_words.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"

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

}  // namespace

std::optional<SemanticNode> export_region(const OutlineInput& input) {
  const UiState& ui = input.state.ui;
  if (ui.sheet != Sheet::exports) return std::nullopt;
  SemanticNode node =
      region("export", 2, std::string(input.language.text(command(CommandId::show_exports).title)));
  const auto add = [&](SemanticNode child) { node.children.push_back(std::move(child)); };
  add(export_choice_list(scope_choices(ui)));
  add(paragraph("export:counts", export_counts(input.result, ui.export_scope)));
  bool pictures = false;
  for (const ExportWords& words : export_formats()) {
    if (is_picture(words.format) && !pictures) {
      pictures = true;
      add(heading("export:pictures", 3, "Picture"));
      add(export_choice_list(part_choices(ui)));
      add(export_choice_list(scale_choices(ui)));
    }
    const std::string key = "export:" + std::string(words.id);
    add(button(key, std::string(words.name), Export{words.format}));
    add(paragraph(key + ":purpose", std::string(words.purpose)));
  }
  if (auto print = command_button(CommandId::print, input)) add(std::move(*print));
  add(paragraph("export:print:purpose", std::string(print_purpose)));
  add(button("export:cite", std::string(cite_view_label), OpenCite{}));
  add(button("export:close", "Close", SetSheet{}));
  return node;
}

}  // namespace rostrum
