// The region of filters: those that are on, then every facet as a group of checkboxes.
#include <optional>
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/chips.hpp"
#include "engine/present/count_words.hpp"
#include "engine/present/facet_rows.hpp"
#include "engine/present/facet_text.hpp"
#include "messages/count.hpp"
#include "messages/filter.hpp"
#include "messages/subject.hpp"

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

SemanticNode value_checkbox(const OutlineInput& input, Facet facet, const FacetValue& value,
                            const FacetRow& row) {
  const Language& language = input.language;
  const std::string key = std::string(key_of(facet)) + ":" + value.id;
  SemanticNode node;
  node.role = Role::checkbox;
  node.key = "facet:" + key;
  node.name = value_text(language, input.domains, facet, row.value);
  node.value = language.number(row.count);
  node.checked = checked_from(row.choice);
  node.action = ToggleValue{facet, value.id};
  // Offered for a chosen value only: a second control at every value would drown the list.
  if (row.choice == ChoiceState::included) {
    node.children.push_back(button("exclude:" + key,
                                   language.text(msg::filter_exclude_instead{.value = node.name}),
                                   ExcludeValue{facet, value.id}));
  }
  const bool is_message = facet == Facet::kind || facet == Facet::organization_kind;
  return is_message ? node : of_dataset(std::move(node));
}

std::string more_values_text(const Language& language, bool expanded, std::size_t total) {
  return expanded ? std::string(language.text(msg::subject_show_fewer))
                  : language.text(msg::subject_show_all{.count = total});
}

// Nothing for a facet that no record has a value of.
std::optional<SemanticNode> facet_region(const OutlineInput& input, Facet facet) {
  const std::string facet_key(key_of(facet));
  const UiState& ui = input.state.ui;
  const bool expanded = ui.expanded[facet];
  const bool finding = ui.finding == facet;
  const FacetRows rows =
      build_facet_rows(input.language, input.domains, input.columns, input.result,
                       input.state.view.query, facet, facet_row_limit(facet, expanded),
                       finding ? std::string_view(ui.find_text) : std::string_view());
  if (rows.total == 0) return std::nullopt;
  const std::string title(input.language.text(title_of(facet)));
  SemanticNode node = region("facet-region:" + facet_key, 3, title);
  SemanticNode values = list("facet-list:" + facet_key, title);
  const FacetRow* parent_row = nullptr;
  for (const FacetRow& row : rows.rows) {
    const FacetValue& value = input.domains[facet].values()[row.value];
    SemanticNode checkbox = value_checkbox(input, facet, value, row);
    if (value.parent && parent_row != nullptr && *value.parent == parent_row->value) {
      values.children.back().children.push_back(std::move(checkbox));
      continue;
    }
    values.children.push_back(std::move(checkbox));
    parent_row = &row;
  }
  if (rows.giving < rows.total) {
    node.children.push_back(paragraph(
        "facet-giving:" + facet_key,
        input.language.text(msg::filter_giving{.giving = rows.giving, .total = rows.total})));
  }
  if (offers_find(facet, rows, expanded)) {
    SemanticNode find = make_node(Role::text_field, "find:" + facet_key,
                                  std::string(input.language.text(msg::filter_find)));
    if (finding) find.value = ui.find_text;
    find.action = FindInFacet{facet, find.value};
    node.children.push_back(std::move(find));
    if (rows.rows.empty()) {
      node.children.push_back(paragraph("find-none:" + facet_key,
                                        std::string(input.language.text(msg::filter_find_none))));
    }
  }
  node.children.push_back(std::move(values));
  if (offers_more(facet, rows, expanded)) {
    node.children.push_back(button("more:" + facet_key,
                                   more_values_text(input.language, expanded, rows.listed),
                                   ToggleExpanded{facet}));
  }
  return node;
}

}  // namespace

SemanticNode filters_region(const OutlineInput& input) {
  const Language& language = input.language;
  SemanticNode node = region("filters", 2, std::string(language.text(msg::filter_heading)));
  const Query& query = input.state.view.query;
  const std::vector<Chip> chips =
      build_chips(language, input.domains, query, understand(query.text, input.dataset.extent()));
  if (!chips.empty()) {
    SemanticNode on = list("chips", std::string(language.text(msg::filter_on_list)));
    for (const Chip& chip : chips) {
      on.children.push_back(
          button(chip.key, language.text(msg::filter_remove{.filter = chip.label}), chip.remove));
    }
    node.children.push_back(std::move(on));
    append_command(node, CommandId::clear_filters, input);
  }
  node.children.push_back(paragraph(
      "filters:unit", language.text(msg::count_unit_name{.unit = unit_choice(input.result.unit)})));
  for (const Facet facet : facets_on_screen) {
    if (auto facet_node = facet_region(input, facet)) {
      node.children.push_back(*std::move(facet_node));
    }
  }
  return node;
}

}  // namespace rostrum
