// The sheet of a file of the reader's own: what was read of it, and what its columns hold.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct FileSheet {
  ScrollState scroll;
};

void file_sheet_ui(FileSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
