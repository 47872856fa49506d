#include "engine/outline/nodes.hpp"

#include "engine/present/plain_page_link.hpp"
#include "messages/record.hpp"

namespace rostrum {

SemanticNode make_node(Role role, std::string key, std::string name) {
  SemanticNode made;
  made.role = role;
  made.key = std::move(key);
  made.name = std::move(name);
  return made;
}

SemanticNode heading(std::string key, int level, std::string name) {
  SemanticNode made = make_node(Role::heading, std::move(key), std::move(name));
  made.level = level;
  return made;
}

SemanticNode paragraph(std::string key, std::string name) {
  return make_node(Role::paragraph, std::move(key), std::move(name));
}

SemanticNode list(std::string key, std::string name) {
  return make_node(Role::list, std::move(key), std::move(name));
}

SemanticNode button(std::string key, std::string name, Action action) {
  SemanticNode made = make_node(Role::button, std::move(key), std::move(name));
  made.action = std::move(action);
  return made;
}

SemanticNode jump_button(std::string key, std::string name, std::string heading) {
  SemanticNode made = make_node(Role::button, std::move(key), std::move(name));
  made.leads_to = std::move(heading);
  return made;
}

SemanticNode link(std::string key, std::string name, const std::string& url) {
  if (url.empty()) return paragraph(std::move(key), std::move(name));
  SemanticNode made = make_node(Role::link, std::move(key), std::move(name));
  made.value = url;
  made.action = OpenSource{url};
  return made;
}

void append_plain_page_link(SemanticNode& node, const OutlineInput& input,
                            const std::string& selection) {
  if (input.state.view.reading.kiosk) return;
  const std::string url = plain_page_url(input.dataset, input.base_url, selection);
  if (url.empty()) return;
  node.children.push_back(link("plain-page:" + selection,
                               std::string(input.language.text(msg::record_open_page)), url));
}

SemanticNode of_dataset(SemanticNode node) {
  if (node.language.empty()) node.language = dataset_language;
  return node;
}

SemanticNode region(std::string key, int level, const std::string& name) {
  SemanticNode made = make_node(Role::region, std::move(key), name);
  made.children.push_back(heading(made.key + ":heading", level, name));
  return made;
}

FactList::FactList(std::string key)
    : node_(make_node(Role::description_list, std::move(key), "")) {}

void FactList::add(std::string_view key, std::string_view term, std::string description) {
  if (description.empty()) return;
  const std::string term_key = node_.key + ":" + std::string(key);
  node_.children.push_back(make_node(Role::term, term_key, std::string(term)));
  node_.children.push_back(
      make_node(Role::description, term_key + ":value", std::move(description)));
}

void FactList::add(const PageFact& fact) {
  if (!leads_somewhere(fact.words)) {
    add(fact.key, fact.label, plain_words(fact.words));
    if (fact.of_dataset) node_.children.back() = of_dataset(std::move(node_.children.back()));
    return;
  }
  const std::string key = node_.key + ":" + fact.key;
  node_.children.push_back(make_node(Role::term, key, fact.label));
  SemanticNode description = make_node(Role::description, key + ":value", "");
  for (LinkedPart& part : items_of(fact.words)) {
    if (part.selection.empty()) {
      const std::string text_key = key + ":" + std::to_string(description.children.size());
      description.children.push_back(paragraph(text_key, std::move(part.words)));
    } else {
      description.children.push_back(
          of_dataset(button(page_key(fact.place, part), part.words, Select{part.selection})));
    }
  }
  node_.children.push_back(std::move(description));
}

void append_values(SemanticNode& node, const Setting& setting, const OutlineInput& input) {
  const std::size_t shown = setting.shown(input.state.view, input.dataset);
  for (std::size_t i = 0; i < setting.size(); ++i) {
    if (!setting.offers(i, input.dataset)) continue;
    const auto [key, name] = setting.value(i);
    SemanticNode value =
        button(std::string(key), std::string(input.language.text(name)), setting.set(i));
    value.current = i == shown;
    node.children.push_back(std::move(value));
  }
}

SemanticNode setting_list(const Setting& setting, const OutlineInput& input) {
  SemanticNode node =
      list(std::string(setting.list), std::string(input.language.text(setting.heading)));
  append_values(node, setting, input);
  return node;
}

std::optional<SemanticNode> command_button(CommandId id, const OutlineInput& input) {
  return command_button(id, std::string(input.language.text(command(id).title)), input);
}

std::optional<SemanticNode> command_button(CommandId id, std::string name,
                                           const OutlineInput& input) {
  std::optional<Action> action = action_of(id, input.state);
  if (!action) return std::nullopt;
  return button(control_of(id), std::move(name), std::move(*action));
}

void append(SemanticNode& node, std::optional<SemanticNode> child) {
  if (child) node.children.push_back(std::move(*child));
}

void append_command(SemanticNode& node, CommandId id, const OutlineInput& input) {
  append(node, command_button(id, input));
}

void append_record_actions(SemanticNode& node, const OutlineInput& input, RecordId record,
                           std::string_view place) {
  const auto actions = record_actions({.language = input.language,
                                       .dataset = input.dataset,
                                       .base_url = input.base_url,
                                       .embed = input.state.view.reading.embed,
                                       .kiosk = input.state.view.reading.kiosk,
                                       .names_source = place.empty(),
                                       .basket = &input.state.basket,
                                       .place = place},
                                      record);
  append_actions(node, actions, input);
}

void append_actions(SemanticNode& node, const std::vector<RecordAction>& actions,
                    const OutlineInput& input) {
  for (const RecordAction& each : actions) {
    if (!each.action) {
      node.children.push_back(paragraph(each.key, each.label));
    } else if (each.url.empty()) {
      node.children.push_back(button(each.key, each.label, *each.action));
    } else {
      node.children.push_back(link(each.key, each.label, each.url));
    }
  }
  node.children.push_back(paragraph(node.key + ":paraphrase",
                                    std::string(input.language.text(msg::record_paraphrase))));
}

}  // namespace rostrum
