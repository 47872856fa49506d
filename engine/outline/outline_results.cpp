// What was found: forums in the order of the result list, and when a text is searched, what was
// found at each.
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/nothing_found.hpp"
#include "engine/present/record_text.hpp"
#include "engine/query/understand.hpp"
#include "messages/list.hpp"

namespace rostrum {

namespace {

SemanticNode statement_button(const OutlineInput& input, const Statement& statement) {
  SemanticNode node =
      button("statement:" + statement.id, speaker_text(input.language, input.dataset, statement),
             Select{statement.id});
  node.current = input.state.view.selection == statement.id;
  node.children.push_back(
      of_dataset(paragraph("statement:" + statement.id + ":text", statement.summary)));
  return of_dataset(std::move(node));
}

SemanticNode outcome_button(const OutlineInput& input, const Outcome& outcome) {
  SemanticNode node = button("outcome:" + outcome.id, outcome.title, Select{outcome.id});
  node.value = outcome_caption(input.language, outcome);
  node.current = input.state.view.selection == outcome.id;
  node.children.push_back(
      of_dataset(paragraph("outcome:" + outcome.id + ":text", outcome.summary)));
  return of_dataset(std::move(node));
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
    found.children.push_back(statement_button(input, input.dataset[id]));
  }
  for (const OutcomeId id : entry.outcomes) {
    found.children.push_back(outcome_button(input, input.dataset[id]));
  }
  node.children.push_back(std::move(found));
  return node;
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

}  // namespace

SemanticNode results_region(const OutlineInput& input) {
  const Language& language = input.language;
  SemanticNode node = region("results", 2, std::string(language.text(msg::list_region)));
  append_search_offers(node, input);
  if (!input.subjects_found.empty()) node.children.push_back(subjects_list(input));
  const std::vector<ResultEntry>& entries = input.list.entries;
  if (entries.empty()) {
    const NothingFound nothing = nothing_found(input.state.view.query);
    node.children.push_back(paragraph("results:empty", std::string(language.text(nothing.title))));
    node.children.push_back(
        paragraph("results:advice", std::string(language.text(nothing.advice))));
    append_nothing_advice(node, input);
    return node;
  }
  const bool searching =
      !understand(input.state.view.query.text, input.dataset.extent()).terms.empty();
  node.children.push_back(paragraph(
      "results:order", searching ? language.text(msg::list_by_best_match{.count = entries.size()})
                                 : language.text(msg::list_by_newest{.count = entries.size()})));
  SemanticNode forums = list("results:list", std::string(language.text(msg::list_list)));
  for (const ResultEntry& entry : entries) {
    forums.children.push_back(entry_button(input, entry, searching));
  }
  node.children.push_back(std::move(forums));
  return node;
}

}  // namespace rostrum
