// A box with what is chosen and an arrow, which opens the choices.
#pragma once

#include <string_view>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// True when it was pressed.
bool drop_down_ui(const PanelContext& context, std::string_view key, std::string_view chosen,
                  PaintRect rect, bool open);
float drop_down_height(const Theme& theme);

}  // namespace rostrum::ui
