// The sheet of Share view; its words are the engine's, the same as in the document.
#pragma once

#include "ui/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct ShareSheet {
  ScrollState scroll;
};

void share_sheet_ui(ShareSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
