// What the cells of the table of results hold. Not for use outside engine/present/result_table.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/present/result_list.hpp"
#include "engine/text/language.hpp"
#include "engine/view/table_column.hpp"

namespace rostrum {

// An entry of the list: what the columns read. Of a forum only the forum is there.
struct TableRecord {
  const Forum* forum = nullptr;
  const Statement* statement = nullptr;
  const Outcome* outcome = nullptr;
  const ResultEntry* entry = nullptr;  // of a list of forums

  const DateSpan& date() const { return statement != nullptr ? statement->date : forum->date; }
  const std::vector<TopicId>& topics() const;
  // The first one of a forum; null when there is none.
  const Source* source() const;
};

TableRecord table_record(const Dataset& dataset, const ResultList& list, std::size_t entry);

// The text that a column shows of a record and is sorted by, at the end of `into`; nothing where
// the cell is empty. Dates and numbers are no texts.
void append_cell_text(std::string& into, const Language& language, const Dataset& dataset,
                      const TableRecord& record, TableColumn column);
// Of a column that holds numbers.
std::optional<std::size_t> cell_number(const TableRecord& record, TableColumn column);

}  // namespace rostrum
