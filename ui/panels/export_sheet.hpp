// The sheet of Export; its words are the engine's, the same as in the document.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct ExportSheet {
  ScrollState scroll;
  PaintRect title_slot;  // of the page's input, of this frame; empty: hidden
};

void export_sheet_ui(ExportSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
