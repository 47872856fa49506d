// The frame of a screen in a public place: its name above, and below, where a child and a
// wheelchair user reach, what can be done.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

void kiosk_head_ui(const PanelContext& context);
void kiosk_bar_ui(const PanelContext& context);
// Buttons go in more lines where they have no room in one.
float kiosk_bar_height(const PanelContext& context, float width);

}  // namespace rostrum::ui
