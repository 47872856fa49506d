#include "engine/view/table_column.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "messages/table.hpp"

namespace rostrum {

namespace {

constexpr std::array lists_with_columns = {ListKind::statements, ListKind::forums,
                                           ListKind::outcomes};

// In the order of the vocabulary.
constexpr std::array column_titles = {
    msg::table_column_speaker,    msg::table_column_outcome,  msg::table_column_forum,
    msg::table_column_kind,       msg::table_column_date,     msg::table_column_place,
    msg::table_column_country,    msg::table_column_series,   msg::table_column_topics,
    msg::table_column_statements, msg::table_column_outcomes, msg::table_column_words,
    msg::table_column_source};
static_assert(column_titles.size() == vocabulary<TableColumn>.size());

// What was agreed is named by its title already.
constexpr bool is_usual(ListKind list, TableColumn column) {
  return !(list == ListKind::outcomes && column == TableColumn::words);
}

}  // namespace

std::span<const TableColumn> columns_of(ListKind list) {
  using enum TableColumn;
  static constexpr std::array of_statements = {speaker, country, date,  forum,
                                               topics,  words,   source};
  static constexpr std::array of_forums = {forum,  date,       place,    country, series,
                                           topics, statements, outcomes, source};
  static constexpr std::array of_outcomes = {outcome, kind, date, forum, topics, words, source};
  switch (list) {
    case ListKind::statements:
      return of_statements;
    case ListKind::outcomes:
      return of_outcomes;
    case ListKind::forums:
    case ListKind::fitting:
      break;
  }
  return of_forums;
}

bool has_column(ListKind list, TableColumn column) {
  return std::ranges::find(columns_of(list), column) != columns_of(list).end();
}

bool is_shown(ListKind list, TableColumn column, const ColumnChoice& choice) {
  if (!has_column(list, column)) return false;
  if (column == naming_column(list)) return true;
  return is_usual(list, column) ? !choice.hidden.has(column) : choice.shown.has(column);
}

ColumnChoice toggled(const ColumnChoice& choice, ListKind list, TableColumn column) {
  ColumnChoice other = choice;
  if (!has_column(list, column) || column == naming_column(list)) return other;
  ColumnSet& set = is_usual(list, column) ? other.hidden : other.shown;
  set.set(column, !set.has(column));
  return other;
}

ColumnSet columns_on_demand() {
  ColumnSet columns;
  for (const ListKind list : lists_with_columns) {
    for (const TableColumn column : columns_of(list)) {
      if (!is_usual(list, column)) columns.set(column, true);
    }
  }
  return columns;
}

ColumnSet columns_to_hide() {
  ColumnSet columns;
  for (const ListKind list : lists_with_columns) {
    for (const TableColumn column : columns_of(list)) {
      if (is_usual(list, column) && column != naming_column(list)) columns.set(column, true);
    }
  }
  return columns;
}

Plain title_of(TableColumn column) {
  return column_titles[static_cast<std::size_t>(column)];
}

}  // namespace rostrum
