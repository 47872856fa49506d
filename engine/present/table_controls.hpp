// What a reader can set about the table of results, in the texts and the keys of both faces: the
// heads of its columns, which sort by them, what it is sorted by, and the columns there are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/present/result_table.hpp"
#include "engine/state/actions/table.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// The head of a column. Pressed again and again it sorts one way, the other way, and as the list
// is.
struct ColumnHead {
  TableColumn column = TableColumn::date;
  std::string key;  // "sort:country"
  Plain title;
  std::optional<bool> descending;  // of the column that the rows are sorted by
  SortTable press;
};
std::vector<ColumnHead> column_heads(const ResultTable& table, const ColumnChoice& columns);

// The columns that are shown, in their order.
std::vector<TableColumn> shown_columns(ListKind list, const ColumnChoice& columns);

// From A to Z; the newest and the most first.
TableSort first_sort_by(TableColumn column);

struct SortChoice {
  std::string key;  // "sort-by:country"
  Plain name;
  bool chosen = false;
  SortTable choose;
};
// As the list is, then every column of the kind, shown or not.
std::vector<SortChoice> sort_choices(const ResultTable& table);
// Ascending and descending; none where the rows are sorted by no column.
std::vector<SortChoice> direction_choices(const ResultTable& table);
// "newest first", "Sorted by Country, ascending"
std::string order_text(const Language& language, const ResultTable& table);

struct ColumnToggle {
  std::string key;  // "column:country"
  Plain name;
  bool shown = false;
  ChooseColumns choose;
};
// Without the first column, which is always there.
std::vector<ColumnToggle> column_toggles(ListKind list, const ColumnChoice& columns);

}  // namespace rostrum
