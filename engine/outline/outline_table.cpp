// The results as a table: what can be set about it, its columns with the way they are sorted, and a
// row for each record.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/table_controls.hpp"
#include "messages/record.hpp"
#include "messages/table.hpp"

namespace rostrum {

namespace {

SemanticNode choice_list(const Language& language, std::string key, Plain heading,
                         const std::vector<SortChoice>& choices) {
  SemanticNode node = list(std::move(key), std::string(language.text(heading)));
  for (const SortChoice& choice : choices) {
    SemanticNode item = button(choice.key, std::string(language.text(choice.name)), choice.choose);
    item.current = choice.chosen;
    node.children.push_back(std::move(item));
  }
  return node;
}

void append_table_controls(SemanticNode& node, const OutlineInput& input) {
  const Language& language = input.language;
  const ResultTable& table = *input.table;
  const ColumnChoice& columns = input.state.view.columns;
  SemanticNode toggles = list("table:columns", std::string(language.text(msg::table_columns)));
  for (const ColumnToggle& toggle : column_toggles(table.list, columns)) {
    SemanticNode item =
        make_node(Role::checkbox, toggle.key, std::string(language.text(toggle.name)));
    item.checked = toggle.shown ? Checked::yes : Checked::no;
    item.action = toggle.choose;
    toggles.children.push_back(std::move(item));
  }
  node.children.push_back(std::move(toggles));
  if (columns != ColumnChoice{}) {
    node.children.push_back(button("table:usual-columns",
                                   std::string(language.text(msg::table_usual_columns)),
                                   ChooseColumns{}));
  }
  node.children.push_back(
      choice_list(language, "table:sort", msg::table_sort_by, sort_choices(table)));
  if (table.sort) {
    node.children.push_back(
        choice_list(language, "table:direction", msg::table_direction, direction_choices(table)));
  }
}

SemanticNode table_head(const Language& language, const std::vector<ColumnHead>& heads) {
  SemanticNode row = make_node(Role::row, "table:head");
  for (const ColumnHead& head : heads) {
    SemanticNode header = make_node(Role::column_header, row.key + ":" + head.key);
    if (head.descending) {
      header.sorted = *head.descending ? Sorted::descending : Sorted::ascending;
    }
    header.children.push_back(button(head.key, std::string(language.text(head.title)), head.press));
    row.children.push_back(std::move(header));
  }
  return row;
}

// Names and words are the dataset's; dates, numbers and kinds are said in the document's language.
bool is_of_dataset(TableColumn column) {
  return column != TableColumn::date && column != TableColumn::kind &&
         column != TableColumn::statements && column != TableColumn::outcomes;
}

SemanticNode table_cell_node(const RecordRow& row, const RecordCell& cell) {
  const std::string key = row.key + ":" + std::string(id_of(cell.column));
  SemanticNode node = make_node(Role::cell, key);
  if (!cell.url.empty()) {
    node.children.push_back(of_dataset(link(key + ":link", cell.words, cell.url)));
  } else if (!cell.items.empty()) {
    for (std::size_t i = 0; i < cell.items.size(); ++i) {
      node.children.push_back(of_dataset(paragraph(key + ":" + std::to_string(i), cell.items[i])));
    }
  } else {
    node.name = cell.words;
    if (is_of_dataset(cell.column)) node = of_dataset(std::move(node));
  }
  return node;
}

SemanticNode record_row(const OutlineInput& input, const RecordRow& row) {
  SemanticNode node = make_node(Role::row, "found:" + row.id);
  node.current = input.state.view.selection == row.id;
  const RecordCell& name = row.cells.front();
  SemanticNode header = make_node(Role::row_header, row.key + ":header");
  SemanticNode open = of_dataset(button(row.key, name.words, Select{row.id}));
  open.current = node.current;
  header.children.push_back(std::move(open));
  if (!name.note.empty()) header.children.push_back(paragraph(row.key + ":note", name.note));
  node.children.push_back(std::move(header));
  for (std::size_t i = 1; i < row.cells.size(); ++i)
    node.children.push_back(table_cell_node(row, row.cells[i]));
  return node;
}

}  // namespace

void append_table(SemanticNode& results, const OutlineInput& input, const std::string& name,
                  std::size_t rows) {
  const Language& language = input.language;
  const ResultTable& table = *input.table;
  append_table_controls(results, input);
  results.children.push_back(paragraph("results:order", order_text(language, table)));
  const ColumnChoice& choice = input.state.view.columns;
  const std::vector<TableColumn> columns = shown_columns(table.list, choice);
  SemanticNode node = make_node(Role::table, "results:table", name);
  node.children.push_back(table_head(language, column_heads(table, choice)));
  for (std::size_t i = 0; i < rows; ++i) {
    node.children.push_back(
        record_row(input, table_row(language, input.dataset, input.list, table.entry(i), columns)));
  }
  results.children.push_back(std::move(node));
  if (is_shown(table.list, TableColumn::words, choice)) {
    results.children.push_back(
        paragraph("results:paraphrase", std::string(language.text(msg::record_paraphrase))));
  }
}

}  // namespace rostrum
