#include "ui/widgets/input_slot.hpp"

#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

void input_slot(const PanelContext& context, std::string_view key, PaintRect rect, float rounding,
                float pad, std::string_view words) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  outlined_rect(list, theme, rect, colors.raised, colors.line, rounding);
  context.targets.add(key, rect);
  // The page has fonts for every script.
  if (context.session.state().ui.sheet == Sheet::none || !can_draw(theme, words)) return;
  draw_text_cut(list, theme, {TextSize::body, Weight::regular, colors.ink},
                {rect.x + pad, rect.y + (rect.height - line_height(theme, TextSize::body)) / 2},
                rect.width - pad * 2, words);
}

}  // namespace rostrum::ui
