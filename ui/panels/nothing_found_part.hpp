// In the place of the results, when there are none: says so, and offers what would be found.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// From the top of context.rect, within its width; returns the height used.
float nothing_found_ui(const PanelContext& context);

}  // namespace rostrum::ui
