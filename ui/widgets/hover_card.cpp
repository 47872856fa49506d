#include "ui/widgets/hover_card.hpp"

#include <algorithm>

#include "ui/base/cut_text.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

PaintRect card_beside(const PanelContext& context, ImVec2 spot, float gap_css, ImVec2 size) {
  const PaintRect& panel = context.rect;
  const float edge = context.theme.px(4);
  float x = spot.x + gap_css;
  if (x + size.x > panel.right() - edge) x = spot.x - gap_css - size.x;
  const float max_x = std::max(panel.x + edge, panel.right() - edge - size.x);
  const float max_y = std::max(panel.y + edge, panel.bottom() - edge - size.y);
  return {context.theme.snapped(std::clamp(x, panel.x + edge, max_x)),
          context.theme.snapped(std::clamp(spot.y - size.y / 2, panel.y + edge, max_y)), size.x,
          size.y};
}

void hover_card_ui(const PanelContext& context, ImVec2 spot, float gap_css, std::string_view title,
                   std::string_view detail) {
  const Theme& theme = context.theme;
  const TextStyle bold{TextSize::small, Weight::semibold, theme.colors().ink};
  const TextStyle soft{TextSize::small, Weight::regular, theme.colors().ink_soft};
  const float pad_x = theme.px(12);
  const float pad_y = theme.px(8);
  const float row = line_height(theme, TextSize::small);
  const float most = std::max(theme.px(80), context.rect.width - theme.px(32));
  const float width = std::min(
      most, std::max(measure(theme, bold, title).x, measure(theme, soft, detail).x) + pad_x * 2);
  const float rows = detail.empty() ? 1 : 2;
  const PaintRect rect = card_beside(context, spot, gap_css,
                                     {width, row * rows + theme.px(2) * (rows - 1) + pad_y * 2});
  if (theme.cut_text != nullptr) theme.cut_text->explain();
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  const float room = width - pad_x * 2 + 1;
  draw_text_cut(list, theme, bold, {rect.x + pad_x, rect.y + pad_y}, room, title);
  if (!detail.empty()) {
    draw_text_cut(list, theme, soft, {rect.x + pad_x, rect.y + pad_y + row + theme.px(2)}, room,
                  detail);
  }
}

}  // namespace rostrum::ui
