// Where the columns of the table of results are, and how high its rows: all are alike, so that the
// place of any row is known without its words, however many there are.
#pragma once

#include <span>
#include <vector>

#include "engine/view/table_column.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

struct ColumnPlace {
  TableColumn column = TableColumn::date;
  float x_css = 0;  // from the table's left edge; of the words
  float width_css = 0;
};

struct TableLayout {
  bool stacked = false;  // too narrow for columns: a row has its cells below each other
  float width_css = 0;   // of the table; where the panel is narrower it scrolls sideways
  float row_css = 0;     // height of a row
  int lines = 0;         // of the longest text in a row, which is cut there
  std::vector<ColumnPlace> columns;
};

// For a panel of this width. Precondition: at least one column.
TableLayout table_layout(const Theme& theme, std::span<const TableColumn> columns, float width_css);

inline constexpr float table_edge_css = 18;      // left and right of the table's words
inline constexpr float table_pad_css = 11;       // above and below a row's words
inline constexpr float table_stacked_css = 600;  // a panel below it has no columns
float table_head_height(const Theme& theme);

}  // namespace rostrum::ui
