#include "ui/widgets/card.hpp"

namespace rostrum::ui {

void outlined_rect(ImDrawList* list, const Theme& theme, PaintRect rect, Color fill, Color line,
                   float rounding) {
  list->AddRectFilled(min_of(rect), max_of(rect), fill, rounding);
  const float width = theme.hairline();
  const float inset = width / 2;
  list->AddRect({rect.x + inset, rect.y + inset}, {rect.right() - inset, rect.bottom() - inset},
                line, rounding - inset, 0, width);
}

void card(ImDrawList* list, const Theme& theme, PaintRect rect) {
  const Palette& colors = theme.colors();
  const float rounding = theme.px(8);
  for (int ring = 3; ring >= 1; --ring) {
    const float grow = static_cast<float>(ring) * 1.5F;
    list->AddRectFilled({rect.x - grow, rect.y - grow + 2},
                        {rect.right() + grow, rect.bottom() + grow + 2},
                        faded(colors.shadow, 0.25F), rounding + grow);
  }
  outlined_rect(list, theme, rect, colors.raised, colors.line, rounding);
}

void focus_ring(ImDrawList* list, const Theme& theme, PaintRect rect) {
  const float width = theme.px(2);
  const float inset = width / 2;
  list->AddRect({rect.x + inset, rect.y + inset}, {rect.right() - inset, rect.bottom() - inset},
                theme.colors().accent, theme.px(4), 0, width);
}

void horizontal_line(ImDrawList* list, const Theme& theme, float left, float right, float y) {
  const float top = theme.snapped(y);
  list->AddRectFilled({left, top}, {right, top + theme.hairline()}, theme.colors().line);
}

void vertical_line(ImDrawList* list, const Theme& theme, float x, float top, float bottom) {
  const float left = theme.snapped(x);
  list->AddRectFilled({left, top}, {left + theme.hairline(), bottom}, theme.colors().line);
}

}  // namespace rostrum::ui
