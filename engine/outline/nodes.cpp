#include "engine/outline/nodes.hpp"

#include <algorithm>

namespace rostrum {

namespace {

SemanticNode node(Role role, std::string key, std::string name) {
  SemanticNode made;
  made.role = role;
  made.key = std::move(key);
  made.name = std::move(name);
  return made;
}

// Nodes stand apart by themselves: what joins words in a line is left out.
std::string_view without_separators(std::string_view words) {
  constexpr std::string_view space = " ,";
  constexpr std::string_view dot = "·";
  for (std::size_t before = 0; before != words.size();) {
    before = words.size();
    while (!words.empty() && space.find(words.front()) != std::string_view::npos)
      words.remove_prefix(1);
    while (!words.empty() && space.find(words.back()) != std::string_view::npos)
      words.remove_suffix(1);
    if (words.starts_with(dot)) words.remove_prefix(dot.size());
    if (words.ends_with(dot)) words.remove_suffix(dot.size());
  }
  return words;
}

}  // namespace

SemanticNode heading(std::string key, int level, std::string name) {
  SemanticNode made = node(Role::heading, std::move(key), std::move(name));
  made.level = level;
  return made;
}

SemanticNode paragraph(std::string key, std::string name) {
  return node(Role::paragraph, std::move(key), std::move(name));
}

SemanticNode list(std::string key, std::string name) {
  return node(Role::list, std::move(key), std::move(name));
}

SemanticNode button(std::string key, std::string name, Action action) {
  SemanticNode made = node(Role::button, std::move(key), std::move(name));
  made.action = std::move(action);
  return made;
}

SemanticNode link(std::string key, std::string name, const std::string& url) {
  if (url.empty()) return paragraph(std::move(key), std::move(name));
  SemanticNode made = node(Role::link, std::move(key), std::move(name));
  made.value = url;
  made.action = OpenSource{url};
  return made;
}

SemanticNode region(std::string key, int level, const std::string& name) {
  SemanticNode made = node(Role::region, std::move(key), name);
  made.children.push_back(heading(made.key + ":heading", level, name));
  return made;
}

FactList::FactList(std::string key) : node_(node(Role::description_list, std::move(key), "")) {}

void FactList::add(std::string_view term, std::string description) {
  if (description.empty()) return;
  const std::string key = node_.key + ":" + std::string(term);
  node_.children.push_back(node(Role::term, key, std::string(term)));
  node_.children.push_back(node(Role::description, key + ":value", std::move(description)));
}

void FactList::add(std::string_view term, const LinkedWords& words, std::string_view place) {
  const bool leads_nowhere = std::all_of(
      words.begin(), words.end(), [](const LinkedPart& part) { return part.selection.empty(); });
  if (leads_nowhere) {
    add(term, plain_words(words));
    return;
  }
  const std::string key = node_.key + ":" + std::string(term);
  node_.children.push_back(node(Role::term, key, std::string(term)));
  SemanticNode description = node(Role::description, key + ":value", "");
  for (std::size_t i = 0; i < words.size(); ++i) {
    const LinkedPart& part = words[i];
    if (!part.selection.empty()) {
      description.children.push_back(
          button(page_key(place, part), part.words, Select{part.selection}));
    } else if (const std::string_view text = without_separators(part.words); !text.empty()) {
      description.children.push_back(paragraph(key + ":" + std::to_string(i), std::string(text)));
    }
  }
  node_.children.push_back(std::move(description));
}

std::optional<SemanticNode> command_button(CommandId id, const State& state) {
  std::optional<Action> action = action_of(id, state);
  if (!action) return std::nullopt;
  const Command& facts = command(id);
  return button("command:" + std::string(facts.name), std::string(facts.title), std::move(*action));
}

}  // namespace rostrum
