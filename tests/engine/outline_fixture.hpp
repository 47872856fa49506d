// What tests of the document face are made with: a dataset whose states are free to be set, and
// ways to look at the tree.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/outline/outline.hpp"
#include "engine/query/understand.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum::test {

inline std::vector<SearchDocument> documents_of(const Dataset& dataset, const Columns& columns) {
  std::vector<SearchDocument> documents;
  for (Row row = 0; row < columns.row_count(); ++row) {
    documents.push_back(search_document(dataset, columns.record(row)));
  }
  return documents;
}

// A dataset with everything an outline is made from; states are free to be set.
struct Face {
  Dataset dataset;
  FacetDomains domains{dataset};
  Columns columns{dataset, domains};
  SearchIndex index{documents_of(dataset, columns)};
  State state;
  std::vector<SubjectEntry> subjects_found;
  std::string base_url;

  explicit Face(Dataset data) : dataset(std::move(data)) {}

  SemanticNode outline() {
    Query& query = state.view.query;
    query = normalize(std::move(query));
    const Query asked = asked_query(query, dataset.extent());
    const Result result =
        evaluate({dataset, domains, columns, index}, asked, {.unit = state.view.count});
    const ListKind chosen = state.view.list;
    const ResultList list = build_result_list(
        dataset, columns, result, index, parse_text_query(asked.text),
        chosen == ListKind::fitting ? fitting_list(domains, asked, result.found) : chosen);
    std::optional<SubjectPage> page;
    if (const auto subject = find_subject(dataset, state.view.selection)) {
      page = build_subject_page(dataset, *subject);
    }
    const ResultTable table = build_result_table(
        Language::english(), dataset, list, state.view.sort, !parse_text_query(asked.text).empty());
    return build_outline({.language = Language::english(),
                          .dataset = dataset,
                          .domains = domains,
                          .columns = columns,
                          .result = result,
                          .list = list,
                          .state = state,
                          .subjects_found = subjects_found,
                          .page = page ? &*page : nullptr,
                          .base_url = base_url,
                          .table = state.view.form == ListForm::table ? &table : nullptr});
  }
};

template <typename Visit>
void visit_nodes(const SemanticNode& node, Visit visit) {
  visit(node);
  for (const SemanticNode& child : node.children)
    visit_nodes(child, visit);
}

inline void require_sound(const SemanticNode& tree) {
  std::set<std::string> keys;
  visit_nodes(tree, [&](const SemanticNode& node) {
    INFO("node " << node.key << " \"" << node.name << '"');
    REQUIRE_FALSE(node.key.empty());
    REQUIRE(keys.insert(node.key).second);
    const bool is_control = node.role == Role::button || node.role == Role::checkbox ||
                            node.role == Role::link || node.role == Role::text_field;
    // The document itself leads to what is read first, where it has a list of contents.
    if (node.role != Role::document) {
      REQUIRE((node.action.has_value() || !node.leads_to.empty()) == is_control);
    }
    REQUIRE((node.role == Role::heading) == (node.level > 0));
  });
}

inline const SemanticNode& node_at(const SemanticNode& tree, std::string_view key) {
  const SemanticNode* node = find_node(tree, key);
  INFO("looking for " << key);
  REQUIRE(node != nullptr);
  return *node;
}

template <typename Wanted>
const Wanted& action_at(const SemanticNode& tree, std::string_view key) {
  const SemanticNode& node = node_at(tree, key);
  REQUIRE(node.action.has_value());
  const Wanted* action = std::get_if<Wanted>(&*node.action);
  REQUIRE(action != nullptr);
  return *action;
}

}  // namespace rostrum::test
