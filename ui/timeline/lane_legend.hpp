// Below the lanes: what their squares and dots stand for.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// In context.rect, a line high; nothing where it is empty.
void lane_legend_ui(const PanelContext& context);

}  // namespace rostrum::ui
