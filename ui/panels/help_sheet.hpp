// The help sheet: every command with its key, and the settings of reading: size of type,
// appearance, single keys; and the way to About. Reads the command table, so it is never out of
// date.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct HelpSheet {
  ScrollState scroll;
};

// Covers context.rect, dimmed; pressing beside the sheet closes it.
void help_sheet_ui(HelpSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
