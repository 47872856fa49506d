// Compare as tables: what is compared, what it has in common, and each section with its numbers.
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/basket_page.hpp"
#include "engine/present/compare/compare_controls.hpp"
#include "engine/present/compare/compare_page.hpp"
#include "engine/present/compare/compare_said.hpp"
#include "engine/present/result_item.hpp"
#include "messages/compare.hpp"
#include "messages/shell.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

// What is compared, each with the way to its page and out of the comparison.
SemanticNode column_list(const Language& language, const ComparePage& page) {
  SemanticNode columns = list("compare:columns", std::string(language.text(msg::compare_columns)));
  for (const CompareColumn& column : page.columns) {
    const std::string key = "compare:column:" + column.text;
    SemanticNode item = make_node(Role::list_item, key);
    if (column.selection.empty()) {
      SemanticNode name = paragraph(key + ":name", column.name);
      item.children.push_back(column.named_by_data ? of_dataset(std::move(name)) : std::move(name));
    } else {
      item.children.push_back(
          of_dataset(button(column.page_key, column.name, Select{column.selection})));
    }
    item.children.push_back(paragraph(key + ":kind", column.kind));
    if (!column.note.empty()) {
      item.children.push_back(of_dataset(paragraph(key + ":note", column.note)));
    }
    item.children.push_back(paragraph(key + ":basis", column.basis));
    item.children.push_back(button(column.remove_key,
                                   language.text(msg::compare_remove_named{.name = column.name}),
                                   RemoveFromCompare{column.text}));
    columns.children.push_back(std::move(item));
  }
  return columns;
}

SemanticNode offer_list(const Language& language, std::span<const CompareOffer> offers) {
  SemanticNode made = list("compare:offers", std::string(language.text(msg::compare_offers)));
  for (const CompareOffer& offer : offers) {
    SemanticNode item = of_dataset(button(offer.key, offer.title, AddToCompare{offer.text}));
    item.value = offer.caption;
    made.children.push_back(std::move(item));
  }
  return made;
}

// The first row of a table: what the rows are, then the columns' names.
SemanticNode head_row(const std::string& key, const std::string& corner, const ComparePage& page) {
  SemanticNode row = make_node(Role::row, key + ":head");
  row.children.push_back(make_node(Role::column_header, row.key + ":corner", corner));
  for (const CompareColumn& column : page.columns) {
    row.children.push_back(
        of_dataset(make_node(Role::column_header, row.key + ":" + column.text, column.name)));
  }
  return row;
}

SemanticNode fact_table(const Language& language, const ComparePage& page) {
  SemanticNode table =
      make_node(Role::table, "compare:facts", std::string(language.text(msg::compare_facts)));
  table.children.push_back(
      head_row(table.key, std::string(language.text(msg::compare_facts_corner)), page));
  for (const CompareFact& fact : page.facts) {
    const std::string key = table.key + ":" + fact.id;
    SemanticNode row = make_node(Role::row, key);
    row.children.push_back(make_node(Role::row_header, key + ":label", fact.label));
    for (std::size_t i = 0; i < fact.words.size(); ++i) {
      row.children.push_back(
          make_node(Role::cell, key + ":" + page.columns[i].text, fact.words[i]));
    }
    table.children.push_back(std::move(row));
  }
  return table;
}

SemanticNode value_row(const Language& language, const ComparePage& page, const CompareRow& value,
                       bool marked) {
  SemanticNode row = make_node(Role::row, value.key + ":row");
  SemanticNode header = make_node(Role::row_header, row.key + ":header");
  if (value.selection.empty()) {
    header.name = value.name;
  } else {
    header.children.push_back(of_dataset(button(value.key, value.name, Select{value.selection})));
  }
  row.children.push_back(std::move(header));
  for (std::size_t i = 0; i < value.cells.size(); ++i) {
    row.children.push_back(make_node(Role::cell, row.key + ":" + page.columns[i].text,
                                     language.number(value.cells[i].count)));
  }
  if (marked) {
    const std::string_view mark =
        value.mark.empty() ? language.text(msg::compare_in_one) : std::string_view(value.mark);
    row.children.push_back(make_node(Role::cell, row.key + ":shared", std::string(mark)));
  }
  return row;
}

void append_compare_section(SemanticNode& region, const Language& language, const ComparePage& page,
                            const CompareSection& section, const UiState& ui) {
  const std::string& key = section.toggle_key;
  const bool marked = page.columns.size() > 1;
  region.children.push_back(heading(key + ":heading", 3, section.title));
  SemanticNode table = make_node(Role::table, key + ":table", section.caption);
  SemanticNode head = head_row(table.key, section.title, page);
  if (marked)
    head.children.push_back(make_node(Role::column_header, head.key + ":shared",
                                      std::string(language.text(msg::compare_shared_column))));
  table.children.push_back(std::move(head));
  for (const CompareRow& row : shown_rows(section, ui))
    table.children.push_back(value_row(language, page, row, marked));
  region.children.push_back(std::move(table));
  if (const std::string_view more = more_text(language, section, ui); !more.empty()) {
    region.children.push_back(button(key, std::string(more), ToggleSection{section.key}));
  }
}

SemanticNode said_item(const OutlineInput& input, const CompareSaid::Side& side, StatementId id) {
  const ResultItem item = result_item(input.language, input.dataset, id);
  SemanticNode node = make_node(Role::list_item, side.place + item.id);
  SemanticNode open = of_dataset(button(side.place + item.key, item.title, Select{item.id}));
  open.value = item.date;
  node.children.push_back(std::move(open));
  node.children.push_back(paragraph(node.key + ":caption", item.caption));
  node.children.push_back(of_dataset(paragraph(node.key + ":text", std::string(item.words))));
  append_record_actions(node, input, RecordId(id), side.place);
  return node;
}

// One side after the other: a reader who hears it hears who is speaking.
void append_said(SemanticNode& region, const OutlineInput& input, const CompareSaid& said) {
  const Language& language = input.language;
  const UiState& ui = input.state.ui;
  region.children.push_back(heading("compare:said:heading", 3, said.heading));
  SemanticNode topics =
      list("compare:said:topics", std::string(language.text(msg::compare_said_topics)));
  for (const CompareSaid::Choice& choice : said.topics) {
    SemanticNode topic = button(choice.key, choice.words, SetSaidTopic{choice.id});
    topic.current = choice.chosen;
    topics.children.push_back(std::move(topic));
  }
  region.children.push_back(std::move(topics));
  for (const CompareSaid::Side& side : said.sides) {
    region.children.push_back(heading(side.place + "heading", 4, side.heading));
    SemanticNode items = list(side.place + "list", side.heading);
    for (const StatementId id : shown_statements(said, side, ui))
      items.children.push_back(said_item(input, side, id));
    if (!items.children.empty()) region.children.push_back(std::move(items));
  }
  if (const std::string_view more = more_text(language, said, ui); !more.empty()) {
    region.children.push_back(
        button(said.toggle_key, std::string(more), ToggleSection{std::string(said_section)}));
  }
}

}  // namespace

SemanticNode screen_list(const OutlineInput& input) {
  const Language& language = input.language;
  const View& view = input.state.view;
  SemanticNode screens = list("screens", std::string(language.text(msg::shell_screens)));
  const auto add = [&](const char* key, std::string name, Screen screen) {
    SemanticNode choice = button(key, std::move(name), SetScreen{screen});
    choice.current =
        screen == Screen::explore ? shows_explorer(view.screen) : view.screen == screen;
    screens.children.push_back(std::move(choice));
  };
  add("screen:explore", std::string(language.text(msg::shell_explore)), Screen::explore);
  add("screen:tours", std::string(language.text(msg::tour_heading)), Screen::tours);
  add("screen:compare", compare_title(language, view), Screen::compare);
  add("screen:basket", basket_title(language, input.state.basket), Screen::basket);
  return screens;
}

void append_compare_controls(SemanticNode& page, const Language& language, const View& view,
                             const std::string& text) {
  for (CompareControl& control : compare_controls(language, view, text)) {
    page.children.push_back(
        button(std::move(control.key), std::move(control.label), std::move(control.action)));
  }
}

std::optional<SemanticNode> compare_region(const OutlineInput& input) {
  if (input.compare == nullptr) return std::nullopt;
  const Language& language = input.language;
  const ComparePage& page = *input.compare;
  SemanticNode region =
      rostrum::region("compare", 2, std::string(language.text(msg::compare_region)));
  region.children.push_back(
      paragraph("compare:about", std::string(compare_advice(language, page))));
  if (!page.columns.empty()) region.children.push_back(column_list(language, page));
  if (!input.compare_offers.empty()) {
    region.children.push_back(
        heading("compare:offers:heading", 3, std::string(language.text(msg::compare_offers))));
    region.children.push_back(offer_list(language, input.compare_offers));
  }
  if (page.columns.empty()) return region;
  region.children.push_back(
      heading("compare:facts:heading", 3, std::string(language.text(msg::compare_facts))));
  region.children.push_back(fact_table(language, page));
  if (!page.overlaps.empty()) {
    region.children.push_back(
        heading("compare:overlap:heading", 3, std::string(language.text(msg::compare_overlaps))));
    for (std::size_t i = 0; i < page.overlaps.size(); ++i) {
      const CompareOverlap& overlap = page.overlaps[i];
      region.children.push_back(
          paragraph("compare:overlap:" + std::to_string(i),
                    language.text(msg::compare_overlap{.columns = overlap.between,
                                                       .shared = overlap.words})));
    }
  }
  if (page.said) append_said(region, input, *page.said);
  for (const CompareSection& section : page.sections)
    append_compare_section(region, language, page, section, input.state.ui);
  return region;
}

}  // namespace rostrum
