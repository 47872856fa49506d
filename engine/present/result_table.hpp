// The results as a table: the order of its rows, made once for an answer and a way to sort, and the
// cells of one row, made when they are asked for. Nothing here grows with the number of rows but
// that order, four bytes for each.
//
// A sort is by the texts of a column as searches fold them, by days or by numbers. Empty cells come
// last, whichever way it goes; what is equal is sorted newest first, then as the list is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/present/result_list.hpp"
#include "engine/text/language.hpp"
#include "engine/view/table_column.hpp"

namespace rostrum {

struct ResultTable {
  ListKind list = ListKind::forums;  // never `fitting`
  // That the rows have: chosen, or newest first as the list is; none where the best match is first.
  std::optional<TableSort> sort;
  bool chosen = false;               // the sort is the reader's
  std::vector<std::uint32_t> order;  // indexes of the list, by row; empty: the list's own

  std::size_t entry(std::size_t row) const { return order.empty() ? row : order[row]; }
};

// A sort by a column that this kind of list has not leaves the rows as they are.
ResultTable build_result_table(const Language& language, const Dataset& dataset,
                               const ResultList& list, const std::optional<TableSort>& sort,
                               bool best_match_first);

struct RecordCell {
  TableColumn column = TableColumn::date;
  std::string words;
  std::string note;                // below the words: the role
  std::vector<std::string> items;  // of topics, each by itself
  std::string url;                 // of a page outside that the words lead to

  bool empty() const { return words.empty() && items.empty(); }
};

struct RecordRow {
  std::string id;   // of the record
  std::string key;  // of what opens it: "statement:…"
  std::vector<RecordCell> cells;
};

// Of an entry of the list. Precondition: the kind of the list has these columns.
RecordRow table_row(const Language& language, const Dataset& dataset, const ResultList& list,
                    std::size_t entry, std::span<const TableColumn> columns);

}  // namespace rostrum
