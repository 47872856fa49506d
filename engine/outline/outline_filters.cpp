// The region of filters: those that are on, then every facet as a group of checkboxes.
#include <optional>
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/chips.hpp"
#include "engine/present/facet_rows.hpp"
#include "engine/text/number_words.hpp"

namespace rostrum {

namespace {

Checked checked_from(ChoiceState choice) {
  switch (choice) {
    case ChoiceState::none:
      return Checked::no;
    case ChoiceState::included:
      return Checked::yes;
    case ChoiceState::excluded:
      return Checked::mixed;
  }
  return Checked::no;
}

SemanticNode value_checkbox(Facet facet, const FacetValue& value, const FacetRow& row) {
  const std::string key = std::string(key_of(facet)) + ":" + value.id;
  SemanticNode node;
  node.role = Role::checkbox;
  node.key = "facet:" + key;
  node.name = value.name;
  node.value = number_words(row.count);
  node.checked = checked_from(row.choice);
  node.action = ToggleValue{facet, value.id};
  // Offered for a chosen value only: a second control at every value would drown the list.
  if (row.choice == ChoiceState::included) {
    node.children.push_back(button("exclude:" + key, "Exclude " + value.name + " instead",
                                   ExcludeValue{facet, value.id}));
  }
  return node;
}

// Nothing for a facet that no record has a value of.
std::optional<SemanticNode> facet_region(const OutlineInput& input, Facet facet) {
  const std::string facet_key(key_of(facet));
  const bool expanded = input.state.ui.expanded[facet];
  const FacetRows rows =
      build_facet_rows(input.domains, input.columns, input.result, input.state.view.query, facet,
                       facet_row_limit(facet, expanded));
  if (rows.total == 0) return std::nullopt;
  const std::string title(input.language.text(title_of(facet)));
  SemanticNode node = region("facet-region:" + facet_key, 3, title);
  SemanticNode values = list("facet-list:" + facet_key, title);
  const FacetRow* parent_row = nullptr;
  for (const FacetRow& row : rows.rows) {
    const FacetValue& value = input.domains[facet].values()[row.value];
    SemanticNode checkbox = value_checkbox(facet, value, row);
    if (value.parent && parent_row != nullptr && *value.parent == parent_row->value) {
      values.children.back().children.push_back(std::move(checkbox));
      continue;
    }
    values.children.push_back(std::move(checkbox));
    parent_row = &row;
  }
  node.children.push_back(std::move(values));
  if (offers_more(facet, rows, expanded)) {
    node.children.push_back(button("more:" + facet_key,
                                   expanded ? "Show fewer" : "Show all " + number_words(rows.total),
                                   ToggleExpanded{facet}));
  }
  return node;
}

}  // namespace

SemanticNode filters_region(const OutlineInput& input) {
  SemanticNode node = region("filters", 2, "Filters");
  const std::vector<Chip> chips = build_chips(input.domains, input.state.view.query);
  if (!chips.empty()) {
    SemanticNode on = list("chips", "Filters that are on");
    for (const Chip& chip : chips) {
      on.children.push_back(button(chip.key, "Remove filter " + chip.label, chip.remove));
    }
    node.children.push_back(std::move(on));
    if (auto clear = command_button(CommandId::clear_filters, input)) {
      node.children.push_back(std::move(*clear));
    }
  }
  for (const Facet facet : facets_on_screen) {
    if (auto facet_node = facet_region(input, facet)) {
      node.children.push_back(*std::move(facet_node));
    }
  }
  return node;
}

}  // namespace rostrum
