// The page of the chosen subject: what is known of it and everything linked to it.
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/list_tabs.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/subject_page.hpp"
#include "messages/record.hpp"
#include "messages/subject.hpp"

namespace rostrum {

namespace {

std::string joined(const Language& language, const std::vector<std::string>& names) {
  std::string words;
  for (const std::string& name : names)
    append_part(language, words, name);
  return words;
}

SemanticNode filter_button(const SubjectFilter& filter, const Query& query) {
  const bool on = query[filter.facet].includes(filter.id);
  SemanticNode node = button("only:" + std::string(key_of(filter.facet)), filter.label,
                             ToggleValue{filter.facet, filter.id});
  node.current = on;
  return node;
}

void append_subject_section(SemanticNode& node, const OutlineInput& input,
                            const SubjectSection& section) {
  const Language& language = input.language;
  const UiState& ui = input.state.ui;
  const EntryActionsInput doing{.language = language,
                                .dataset = input.dataset,
                                .base_url = input.base_url,
                                .embed = input.state.view.reading.embed,
                                .kiosk = input.state.view.reading.kiosk,
                                .basket = &input.state.basket};
  const std::string key = "section:" + section.key;
  node.children.push_back(heading(key + ":heading", 3, section.title));
  SemanticNode entries = list(key + ":list", section.title);
  for (const SubjectEntry& entry : shown_entries(section, ui)) {
    const std::string entry_key = entry_target(section, entry);
    SemanticNode item = of_dataset(button(entry_key, entry.title, Select{entry.selection}));
    item.value = entry.caption;
    if (!entry.snippet.empty()) {
      item.children.push_back(of_dataset(paragraph(entry_key + ":text", entry.snippet)));
    }
    if (const auto actions = entry_actions(doing, section, entry); !actions.empty()) {
      append_actions(item, actions, input);
    }
    entries.children.push_back(std::move(item));
  }
  node.children.push_back(std::move(entries));
  if (std::string more = more_text(language, section, ui); !more.empty()) {
    node.children.push_back(button(key, std::move(more), ToggleSection{section.key}));
  }
}

}  // namespace

std::optional<SemanticNode> subject_region(const OutlineInput& input) {
  if (input.page == nullptr) return std::nullopt;
  const SubjectPage& page = *input.page;

  SemanticNode node;
  node.role = Role::region;
  node.key = "subject-region";
  node.name = input.language.text(msg::subject_region);
  node.children.push_back(button("record:back",
                                 input.language.text(msg::record_back{
                                     .count = input.list.size(), .unit = unit_of(input.list.kind)}),
                                 Select{}));
  node.children.push_back(of_dataset(heading("subject-page:title", 2, page.title)));
  node.children.push_back(paragraph("subject-page:kind", page.kind));
  if (!page.about.empty()) {
    node.children.push_back(of_dataset(paragraph("subject-page:about", page.about)));
  }
  FactList facts("subject-page:facts");
  facts.add("also", input.language.text(msg::subject_fact_also),
            joined(input.language, page.other_names));
  for (const PageFact& fact : page.facts)
    facts.add(fact);
  if (!facts.empty()) node.children.push_back(std::move(facts).take());
  if (!page.counts.empty()) {
    node.children.push_back(paragraph("subject-page:counts", page.counts));
  }
  for (const SubjectFilter& filter : page.filters)
    node.children.push_back(filter_button(filter, input.state.view.query));
  append_compare_controls(node, input.language, input.state.view, page.selection);
  if (!page.sections.empty()) append_plain_page_link(node, input, page.selection);
  for (const SubjectSection& section : page.sections)
    append_subject_section(node, input, section);
  return node;
}

}  // namespace rostrum
