// The About sheet: what the data is, how it was made, where its limits are. Its words are the
// engine's, the same as in the document.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct AboutSheet {
  ScrollState scroll;
};

void about_sheet_ui(AboutSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
