// The table of results: its order and its columns.
#pragma once

#include <optional>

#include "engine/state/actions/kind.hpp"
#include "engine/view/table_column.hpp"

namespace rostrum {

// Without a column: in the order of the list
struct SortTable {
  static constexpr ActionKind kind{.name = "sort_table",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::optional<TableSort> sort;
};

struct ChooseColumns {
  static constexpr ActionKind kind{.name = "choose_columns",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  ColumnChoice columns;
};

}  // namespace rostrum
