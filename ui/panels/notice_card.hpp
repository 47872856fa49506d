// What the reader must be told: parts of a link that were not understood, a copy that worked. Stays
// until it is put away.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// Floats at the lower edge of context.rect, the screen.
void notice_card_ui(const PanelContext& context);

}  // namespace rostrum::ui
