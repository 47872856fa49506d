// The switch between the screens in the wide layout's bar: Explore, Compare.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

float screen_switch_width(const PanelContext& context);
void screen_switch_ui(const PanelContext& context, PaintRect rect);

}  // namespace rostrum::ui
