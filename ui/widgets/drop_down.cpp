#include "ui/widgets/drop_down.hpp"

#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

float drop_down_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 32);
}

bool drop_down_ui(const PanelContext& context, std::string_view key, std::string_view chosen,
                  PaintRect rect, bool open) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  outlined_rect(list, theme, rect, hit.hovered || open ? colors.selected : colors.raised,
                open ? colors.accent : colors.line, theme.px(6));
  const float pad = theme.px(10);
  const float icon = theme.px(20);
  draw_text_cut(list, theme, {TextSize::body, Weight::regular, colors.ink},
                {rect.x + pad, rect.y + (rect.height - line_height(theme, TextSize::body)) / 2},
                rect.width - pad * 2 - icon, chosen);
  draw_icon(list, theme, open ? Icon::chevron_up : Icon::chevron_down, 14, colors.ink_faint,
            {rect.right() - pad - theme.px(5), rect.y + rect.height / 2});
  return hit.clicked;
}

}  // namespace rostrum::ui
