// Surfaces: hairlines and raised cards.
#pragma once

#include <imgui.h>

#include "ui/base/rect.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

// A raised ground with a hairline and a soft shadow, for what floats above the map or a panel.
void card(ImDrawList* list, const Theme& theme, PaintRect rect);

// Within the edge of the part that the keyboard's focus is on.
void focus_ring(ImDrawList* list, const Theme& theme, PaintRect rect);

void horizontal_line(ImDrawList* list, const Theme& theme, float left, float right, float y);
void vertical_line(ImDrawList* list, const Theme& theme, float x, float top, float bottom);

// A filled rectangle with a hairline inside its edge.
void outlined_rect(ImDrawList* list, const Theme& theme, PaintRect rect, Color fill, Color line,
                   float rounding);

}  // namespace rostrum::ui
