// The way back from a record or a subject's page to the list, which stays while the page scrolls.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// "Back to 46 forums", along the top of context.rect; returns its height.
float back_bar_ui(const PanelContext& context);

}  // namespace rostrum::ui
