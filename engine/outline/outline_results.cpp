// What was found, as the list that is shown: statements, outcomes, or forums, and when a text is
// searched, what was found at each.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/answer_sentence.hpp"
#include "engine/present/list_tabs.hpp"
#include "engine/present/nothing_found.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/result_item.hpp"
#include "engine/present/start_words.hpp"
#include "engine/query/understand.hpp"
#include "messages/list.hpp"
#include "messages/start.hpp"
#include "messages/subject.hpp"

namespace rostrum {

namespace {

constexpr std::size_t list_items_before_more = 500;
// Of forums, which are short: a collection that was kept by hand has them all.
constexpr std::size_t forums_before_more = 1000;
constexpr std::string_view whole_list_section = "results";

// Who and when, the words, and what can be done with them.
SemanticNode item_node(const OutlineInput& input, const ResultItem& item, RecordId record) {
  SemanticNode node = make_node(Role::list_item, "found:" + item.id);
  node.current = input.state.view.selection == item.id;
  SemanticNode open = of_dataset(button(item.key, item.title, Select{item.id}));
  open.value = item.date;
  open.current = node.current;
  node.children.push_back(std::move(open));
  node.children.push_back(paragraph(item.key + ":caption", item.caption));
  if (!item.words.empty()) {
    node.children.push_back(of_dataset(paragraph(item.key + ":text", std::string(item.words))));
  }
  append_record_actions(node, input, record, "list-");
  return node;
}

SemanticNode entry_button(const OutlineInput& input, const ResultEntry& entry, bool searching) {
  const Forum& forum = input.dataset[entry.forum];
  SemanticNode node = of_dataset(button("forum:" + forum.id, forum.short_title, Select{forum.id}));
  node.value = entry_caption(input.language, input.dataset, entry);
  node.current = input.state.view.selection == forum.id;
  if (!searching || (entry.statements.empty() && entry.outcomes.empty())) return node;
  SemanticNode found =
      list("forum:" + forum.id + ":found",
           input.language.text(msg::list_found_at_forum{.forum = forum.short_title}));
  for (const StatementId id : entry.statements) {
    found.children.push_back(
        item_node(input, result_item(input.language, input.dataset, id), RecordId(id)));
  }
  for (const OutcomeId id : entry.outcomes) {
    found.children.push_back(
        item_node(input, result_item(input.language, input.dataset, id), RecordId(id)));
  }
  node.children.push_back(std::move(found));
  return node;
}

// What Rostrum is, and questions to begin with.
void append_start(SemanticNode& node, const OutlineInput& input) {
  const StartWords words =
      start_words(input.language, input.dataset, input.state.view, !input.own_data.empty());
  if (words.about.empty()) return;
  node.children.push_back(paragraph("results:about", words.about));
  SemanticNode examples =
      list("results:examples", std::string(input.language.text(msg::start_examples)));
  for (const StartExample& each : words.examples)
    examples.children.push_back(button(each.key, each.question, each.open));
  node.children.push_back(std::move(examples));
}

SemanticNode subjects_list(const OutlineInput& input) {
  SemanticNode node =
      list("results:subjects", std::string(input.language.text(msg::list_subjects)));
  for (const SubjectEntry& entry : input.subjects_found) {
    SemanticNode item =
        of_dataset(button("subject:" + entry.selection, entry.title, Select{entry.selection}));
    item.value = entry.caption;
    item.current = input.state.view.selection == entry.selection;
    node.children.push_back(std::move(item));
  }
  return node;
}

// The lists there are, of which one is shown.
SemanticNode tab_list(const OutlineInput& input) {
  SemanticNode node = list("results:lists", std::string(input.language.text(msg::list_lists)));
  for (const ListTab& tab : list_tabs(input.result.found, input.list.kind)) {
    SemanticNode item =
        button(std::string(tab.key), std::string(input.language.text(tab.name)), tab.choose);
    item.value = input.language.number(tab.count);
    item.current = tab.current;
    node.children.push_back(std::move(item));
  }
  return node;
}

std::size_t items_before_more(const OutlineInput& input) {
  return input.list.kind == ListKind::forums ? forums_before_more : list_items_before_more;
}

// A longer list is cut until the rest is asked for: a page of thousands of records helps nobody,
// and is made and compared anew at every step.
std::size_t shown_of(const OutlineInput& input, std::size_t count) {
  const auto& open = input.state.ui.open_sections;
  return std::ranges::find(open, whole_list_section) != open.end()
             ? count
             : std::min(count, items_before_more(input));
}

template <typename Ids>
void append_items(SemanticNode& items, const OutlineInput& input, const Ids& ids,
                  std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    items.children.push_back(
        item_node(input, result_item(input.language, input.dataset, ids[i]), RecordId(ids[i])));
  }
}

std::string name_of_list(const OutlineInput& input) {
  for (const ListTab& tab : list_tabs(input.result.found, input.list.kind)) {
    if (tab.current) return std::string(input.language.text(tab.name));
  }
  return {};
}

void append_list(SemanticNode& node, const OutlineInput& input, std::size_t shown) {
  const Language& language = input.language;
  const ResultList& found = input.list;
  const bool searching =
      !understand(input.state.view.query.text, input.dataset.extent()).terms.empty();
  node.children.push_back(paragraph(
      "results:order",
      std::string(language.text(searching ? msg::list_best_match_first : msg::list_newest_first))));
  SemanticNode items = list("results:list", name_of_list(input));
  switch (found.kind) {
    case ListKind::statements:
      append_items(items, input, found.statements, shown);
      break;
    case ListKind::outcomes:
      append_items(items, input, found.outcomes, shown);
      break;
    case ListKind::forums:
    case ListKind::fitting:
      for (std::size_t i = 0; i < shown; ++i)
        items.children.push_back(entry_button(input, found.entries[i], searching));
      break;
  }
  node.children.push_back(std::move(items));
}

void append_records(SemanticNode& node, const OutlineInput& input) {
  const Language& language = input.language;
  const std::size_t count = input.list.size();
  const std::size_t shown = shown_of(input, count);
  if (input.table != nullptr) {
    append_table(node, input, name_of_list(input), shown);
  } else {
    append_list(node, input, shown);
  }
  if (count > items_before_more(input)) {
    const bool whole = shown == count;
    if (!whole) {
      node.children.push_back(
          paragraph("results:cut", language.text(msg::list_cut{.count = count, .shown = shown})));
    }
    node.children.push_back(button("results:more",
                                   whole ? std::string(language.text(msg::subject_show_fewer))
                                         : language.text(msg::subject_show_all{.count = count}),
                                   ToggleSection{std::string(whole_list_section)}));
  }
}

}  // namespace

SemanticNode results_region(const OutlineInput& input) {
  const Language& language = input.language;
  SemanticNode node = region("results", 2, std::string(language.text(msg::list_region)));
  append_search_offers(node, input);
  if (!input.subjects_found.empty()) node.children.push_back(subjects_list(input));
  if (input.result.nothing()) {
    const NothingFound nothing = nothing_found(input.state.view.query);
    node.children.push_back(paragraph("results:empty", std::string(language.text(nothing.title))));
    node.children.push_back(
        paragraph("results:advice", std::string(language.text(nothing.advice))));
    append_nothing_advice(node, input);
    return node;
  }
  const Query& query = input.state.view.query;
  const Query shown = shown_query(query, asked_query(input));
  node.children.push_back(
      paragraph("results:answer", answer_sentence(language, input.domains, shown, input.result)));
  append_start(node, input);
  node.children.push_back(setting_list(count_setting(), input));
  node.children.push_back(tab_list(input));
  node.children.push_back(setting_list(list_form_setting(), input));
  if (input.list.size() == 0) {
    node.children.push_back(
        paragraph("results:none-of-kind",
                  language.text(msg::list_none_of_kind{.unit = unit_of(input.list.kind)})));
  } else {
    append_records(node, input);
  }
  return node;
}

}  // namespace rostrum
