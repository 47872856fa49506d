#include "engine/present/table_controls.hpp"

#include "messages/list.hpp"
#include "messages/table.hpp"

namespace rostrum {

namespace {

std::string column_key(std::string_view prefix, TableColumn column) {
  return std::string(prefix) + std::string(id_of(column));
}

SortTable next_sort(const ResultTable& table, TableColumn column) {
  const TableSort first = first_sort_by(column);
  const TableSort second{column, !first.descending};
  if (table.sort == first) return {second};
  if (table.sort == second) return {};
  return {first};
}

}  // namespace

TableSort first_sort_by(TableColumn column) {
  const bool most_first = column == TableColumn::date || column == TableColumn::statements ||
                          column == TableColumn::outcomes;
  return {column, most_first};
}

std::vector<TableColumn> shown_columns(ListKind list, const ColumnChoice& columns) {
  std::vector<TableColumn> shown;
  for (const TableColumn column : columns_of(list)) {
    if (is_shown(list, column, columns)) shown.push_back(column);
  }
  return shown;
}

std::vector<ColumnHead> column_heads(const ResultTable& table, const ColumnChoice& columns) {
  std::vector<ColumnHead> heads;
  for (const TableColumn column : shown_columns(table.list, columns)) {
    ColumnHead head{.column = column,
                    .key = column_key("sort:", column),
                    .title = title_of(column),
                    .descending = {},
                    .press = next_sort(table, column)};
    if (table.sort && table.sort->column == column) head.descending = table.sort->descending;
    heads.push_back(std::move(head));
  }
  return heads;
}

std::vector<SortChoice> sort_choices(const ResultTable& table) {
  std::vector<SortChoice> choices;
  choices.push_back({"sort-by:list", msg::table_sort_as_listed, !table.chosen, {}});
  for (const TableColumn column : columns_of(table.list)) {
    const bool chosen = table.chosen && table.sort->column == column;
    choices.push_back({column_key("sort-by:", column),
                       title_of(column),
                       chosen,
                       {chosen ? *table.sort : first_sort_by(column)}});
  }
  return choices;
}

std::vector<SortChoice> direction_choices(const ResultTable& table) {
  if (!table.sort) return {};
  const auto [column, descending] = *table.sort;
  return {
      {"sort-direction:ascending", msg::table_ascending, !descending, {TableSort{column, false}}},
      {"sort-direction:descending", msg::table_descending, descending, {TableSort{column, true}}}};
}

std::string order_text(const Language& language, const ResultTable& table) {
  if (!table.sort) return std::string(language.text(msg::list_best_match_first));
  if (!table.chosen) return std::string(language.text(msg::list_newest_first));
  return language.text(msg::table_sorted{.column = title_of(table.sort->column),
                                         .direction = table.sort->descending
                                                          ? msg::Direction::descending
                                                          : msg::Direction::ascending});
}

std::vector<ColumnToggle> column_toggles(ListKind list, const ColumnChoice& columns) {
  std::vector<ColumnToggle> toggles;
  for (const TableColumn column : columns_of(list)) {
    if (column == naming_column(list)) continue;
    toggles.push_back({column_key("column:", column),
                       title_of(column),
                       is_shown(list, column, columns),
                       {toggled(columns, list, column)}});
  }
  return toggles;
}

}  // namespace rostrum
