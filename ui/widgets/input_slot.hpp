// The place that the canvas leaves for an input of the page, with its ground and edge.
#pragma once

#include <string_view>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// While a sheet lies over everything the page's input is hidden, and its words are painted here.
void input_slot(const PanelContext& context, std::string_view key, PaintRect rect, float rounding,
                float pad, std::string_view words);

}  // namespace rostrum::ui
