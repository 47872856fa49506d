// The narrow layout's tabs: map, timeline, list, and Compare.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

void tab_bar_ui(const PanelContext& context);

}  // namespace rostrum::ui
