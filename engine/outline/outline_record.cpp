// The chosen record with its forum: facts, topics, all that was said and agreed, sources.
#include <string>
#include <utility>
#include <vector>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/list_tabs.hpp"
#include "engine/present/record_actions.hpp"
#include "engine/present/record_page.hpp"
#include "engine/present/record_sections.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

FactList record_facts(std::string key, const std::vector<PageFact>& facts) {
  FactList list(std::move(key));
  for (const PageFact& fact : facts)
    list.add(fact);
  return list;
}

// Not in an embedded view, which has no sheets.
void append_cite_button(SemanticNode& node, const OutlineInput& input, const std::string& id) {
  if (input.state.view.reading.embed || input.state.view.reading.kiosk) return;
  node.children.push_back(
      button("cite-record:" + id,
             std::string(input.language.text(command(CommandId::show_cite).title)), OpenCite{id}));
}

// Nor a basket.
void append_basket_button(SemanticNode& node, const OutlineInput& input, const std::string& id) {
  if (input.state.view.reading.embed || input.state.view.reading.kiosk) return;
  RecordAction action = basket_action(input.language, input.state.basket, id, {});
  node.children.push_back(
      button(std::move(action.key), std::move(action.label), *std::move(action.action)));
}

void append_section(SemanticNode& node, const std::string& key, const std::string& title,
                    SemanticNode items) {
  if (items.children.empty()) return;
  node.children.push_back(heading(key, 3, title));
  node.children.push_back(std::move(items));
}

class RegionBuilder {
 public:
  RegionBuilder(const OutlineInput& input, const RecordPage& page)
      : input_(input), language_(input.language), dataset_(input.dataset), page_(page) {}

  SemanticNode build() const {
    SemanticNode node;
    node.role = Role::region;
    node.key = "record-region";
    node.name = language_.text(msg::record_region);
    node.children.push_back(
        button("record:back",
               language_.text(msg::record_back{.count = input_.list.size(),
                                               .unit = unit_of(input_.list.kind)}),
               Select{}));
    node.children.push_back(of_dataset(heading("record-title", 2, page_.title)));
    if (!page_.full_title.empty()) {
      node.children.push_back(of_dataset(paragraph("record-full-title", page_.full_title)));
    }
    append_step_position(node, input_);
    for (const CommandId id : {CommandId::previous_record, CommandId::next_record}) {
      if (auto step = command_button(id, input_)) node.children.push_back(std::move(*step));
    }
    append_compare_controls(node, language_, input_.state.view, page_.id);
    node.children.push_back(record_facts("record-facts", page_.facts).take());
    append_section(node, "record-topics:heading", page_.titles.topics, topic_list());
    if (!page_.on_its_way.empty()) {
      node.children.push_back(paragraph("record-summary", page_.on_its_way));
    } else if (!page_.summary.empty()) {
      node.children.push_back(heading("record-summary:heading", 3, page_.titles.summary));
      node.children.push_back(of_dataset(paragraph("record-summary", page_.summary)));
    }
    append_cite_button(node, input_, page_.id);
    append_basket_button(node, input_, page_.id);
    append_plain_page_link(node, input_, page_.id);
    if (!page_.on_its_way.empty()) return node;
    append_jumps(node);
    for (const RecordSection& section : record_sections({.language = language_,
                                        .dataset = dataset_,
                                        .columns = input_.columns,
                                        .matches = input_.result.matches,
                                        .selection = input_.state.view.selection,
                                        .open_sections = input_.state.ui.open_sections},
                                                        page_)) {
      append_entries(node, section);
    }
    append_section(node, "record-sources:heading", page_.titles.sources, source_list());
    return node;
  }

 private:
  SemanticNode topic_list() const {
    SemanticNode node = list("record-topics", page_.titles.topics);
    for (const TopicId id : page_.topics) {
      const Topic& topic = dataset_[id];
      node.children.push_back(of_dataset(
          button("record-topic:" + topic.id, topic.name, Select{text_of(dataset_, Subject(id))})));
    }
    return node;
  }

  void append_jumps(SemanticNode& node) const {
    SemanticNode jumps = list("record-jumps", std::string(language_.text(msg::record_jumps)));
    for (const PageJump& jump : record_jumps(language_, page_))
      jumps.children.push_back(
          jump_button(jump.key, jump.title, "record-" + jump.part + ":heading"));
    if (!jumps.children.empty()) node.children.push_back(std::move(jumps));
  }

  // What was found, and the rest when it is asked for.
  void append_entries(SemanticNode& node, const RecordSection& section) const {
    const std::string key = "record-" + section.part;
    const char* caption = section.part == "outcomes" ? "caption" : "role";
    node.children.push_back(heading(key + ":heading", 3, section.title));
    if (!section.found.empty()) node.children.push_back(paragraph(key + ":found", section.found));
    SemanticNode entries = list(key + ":list", section.title);
    for (const std::uint32_t i : section.shown)
      entries.children.push_back(entry_item(section.entries[i], caption));
    if (!entries.children.empty()) node.children.push_back(std::move(entries));
    if (!section.more.empty()) {
      node.children.push_back(
          button("record-part:" + section.key, section.more, ToggleSection{section.key}));
    }
  }

  // An item that holds its heading and everything known about it.
  SemanticNode entry_item(const RecordEntry& entry, const char* caption) const {
    SemanticNode item;
    item.role = Role::list_item;
    item.key = "record:" + entry.id;
    item.current = input_.state.view.selection == entry.id;
    item.children.push_back(
        of_dataset(heading(item.key + ":heading", 4, plain_words(entry.title))));
    if (std::string words = plain_words(entry.caption); !words.empty()) {
      item.children.push_back(paragraph(item.key + ":" + caption, std::move(words)));
    }
    if (!entry.summary.empty()) {
      item.children.push_back(of_dataset(paragraph(item.key + ":text", entry.summary)));
    }
    if (!entry.facts.empty()) {
      item.children.push_back(record_facts(item.key + ":facts", entry.facts).take());
    }
    // Makes it what the address names, so that a link to this very item can be copied.
    if (!item.current) {
      item.children.push_back(button(
          item.key + ":choose", std::string(language_.text(msg::record_choose)), Select{entry.id}));
    }
    if (const auto record = dataset_.find_record(entry.id)) {
      append_record_actions(item, input_, *record, {});
    }
    append_plain_page_link(item, input_, entry.id);
    return item;
  }

  SemanticNode source_list() const {
    SemanticNode node = list("record-sources:list", page_.titles.sources);
    for (std::size_t i = 0; i < page_.sources.size(); ++i) {
      const RecordSource& source = page_.sources[i];
      const std::string key = "forum-source:" + std::to_string(i);
      SemanticNode item;
      item.role = Role::list_item;
      item.key = key + ":item";
      const auto add = [&](SemanticNode part, const std::string& language) {
        part.language = language;
        item.children.push_back(std::move(part));
      };
      add(link(key, source.title, source.url), source.title_language);
      if (!source.original.empty()) {
        add(paragraph(key + ":original", source.original), source.original_language);
      }
      if (!source.facts.empty()) add(paragraph(key + ":facts", source.facts), {});
      if (!source.via.empty()) add(link(key + ":via", source.via, source.via_url), {});
      if (!source.no_address.empty()) add(paragraph(key + ":why", source.no_address), {});
      node.children.push_back(std::move(item));
    }
    return node;
  }

  const OutlineInput& input_;
  const Language& language_;
  const Dataset& dataset_;
  const RecordPage& page_;
};

}  // namespace

std::optional<SemanticNode> record_region(const OutlineInput& input) {
  const auto record = input.dataset.find_record(input.state.view.selection);
  if (!record) return std::nullopt;
  const RecordPage page =
      build_record_page(input.language, input.dataset, forum_of(input.dataset, *record));
  return RegionBuilder(input, page).build();
}

}  // namespace rostrum
