// One row of the table of results: its cells side by side, or below each other where the panel is
// too narrow. The whole of it opens the record, but for the link to the source.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/panels/table_layout.hpp"
#include "ui/panels/table_rows.hpp"

namespace rostrum::ui {

struct TableRowLook {
  bool current = false;  // under the keyboard's cursor, or the last one that was opened
  bool ringed = false;   // the keyboard's
};

// The rectangle is the whole row, which may reach beyond the panel. True when it is to be opened.
bool table_row_ui(const PanelContext& context, const TableLayout& layout, const ShownRow& shown,
                  PaintRect row, TableRowLook look);

}  // namespace rostrum::ui
