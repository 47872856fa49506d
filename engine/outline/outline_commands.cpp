// Commands that no other region offers, and the two sheets: keys, and About.
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/about_text.hpp"
#include "messages/help.hpp"
#include "messages/shell.hpp"

namespace rostrum {

namespace {

// They move the canvas' own keyboard focus, or ask for a drag on it. The document face does
// without: its headings and landmarks are the way round, places are a list. The switch between
// screens stands in the banner.
bool is_for_the_canvas(CommandId id) {
  if (id == CommandId::show_compare || id == CommandId::show_basket) return true;
  return id == CommandId::focus_map || id == CommandId::focus_timeline ||
         id == CommandId::focus_list || id == CommandId::exclude_focused ||
         id == CommandId::draw_box || id == CommandId::draw_lasso || id == CommandId::next_place ||
         id == CommandId::previous_place;
}

}  // namespace

std::optional<SemanticNode> help_region(const OutlineInput& input) {
  const State& state = input.state;
  const Language& language = input.language;
  if (state.ui.sheet != Sheet::help) return std::nullopt;
  SemanticNode node = region("help", 2, std::string(language.text(msg::help_title)));
  FactList keys("help:keys");
  for (const Command& entry : commands()) {
    if (entry.key.empty() || (entry.single_key && !state.view.reading.single_keys)) continue;
    keys.add(entry.name, input.language.text(entry.title), std::string(entry.key));
  }
  node.children.push_back(std::move(keys).take());
  SemanticNode single_keys;
  single_keys.role = Role::checkbox;
  single_keys.key = "help:single-keys";
  single_keys.name = language.text(msg::help_single_keys);
  single_keys.checked = state.view.reading.single_keys ? Checked::yes : Checked::no;
  single_keys.action = SetField{"keys", state.view.reading.single_keys ? "off" : "on"};
  node.children.push_back(std::move(single_keys));
  for (const Setting& setting : reading_settings()) {
    if (!setting.list.empty()) node.children.push_back(setting_list(setting, input));
  }
  append_command(node, CommandId::show_about, input);
  node.children.push_back(
      button("help:close", std::string(language.text(msg::shell_close)), SetSheet{}));
  return node;
}

std::optional<SemanticNode> about_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::about) return std::nullopt;
  SemanticNode node =
      region("about", 2, std::string(input.language.text(command(CommandId::show_about).title)));
  const std::vector<AboutSection> sections =
      about_sections(input.language, input.dataset, input.own_data, input.base_url);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const AboutSection& section = sections[i];
    const std::string key = "about:" + std::to_string(i);
    node.children.push_back(heading(key, 3, section.title));
    for (std::size_t p = 0; p < section.paragraphs.size(); ++p) {
      node.children.push_back(paragraph(key + ":" + std::to_string(p), section.paragraphs[p]));
    }
    if (section.link) {
      node.children.push_back(link(key + ":link", section.link->words, section.link->url));
    }
  }
  node.children.push_back(
      button("about:close", std::string(input.language.text(msg::shell_close)), SetSheet{}));
  return node;
}

SemanticNode commands_region(const SemanticNode& tree, const OutlineInput& input) {
  const std::string title(input.language.text(msg::shell_commands));
  SemanticNode node = region("commands", 2, title);
  SemanticNode rest = list("commands:list", title);
  for (const Command& entry : commands()) {
    if (is_for_the_canvas(entry.id) || !entry.control.empty()) continue;
    auto command = command_button(entry.id, input);
    if (!command || find_node(tree, command->key) != nullptr) continue;
    rest.children.push_back(std::move(*command));
  }
  node.children.push_back(std::move(rest));
  return node;
}

}  // namespace rostrum
