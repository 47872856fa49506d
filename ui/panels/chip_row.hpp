// The filters that are on, as chips that take themselves off.
#pragma once

#include "ui/panel_context.hpp"

namespace rostrum::ui {

// Wraps within context.rect's width from its top; returns the height used, 0 without filters.
float chip_row_ui(const PanelContext& context);

}  // namespace rostrum::ui
