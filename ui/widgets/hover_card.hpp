// A small card beside what the pointer or the keyboard is on: its name, and a line about it.
#pragma once

#include <string_view>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// A card of this size beside a spot: right of it, else left, always within the panel.
PaintRect card_beside(const PanelContext& context, ImVec2 spot, float gap_css, ImVec2 size);

// Beside a spot, a gap away, turned to the side with room.
void hover_card_ui(const PanelContext& context, ImVec2 spot, float gap_css, std::string_view title,
                   std::string_view detail);

}  // namespace rostrum::ui
