// The sheet of Cite; its words are the engine's, the same as in the document.
#pragma once

#include "ui/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct CiteSheet {
  ScrollState scroll;
};

void cite_sheet_ui(CiteSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
