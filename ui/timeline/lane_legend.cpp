#include "ui/timeline/lane_legend.hpp"

#include "messages/timeline.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

void lane_legend_ui(const PanelContext& context) {
  if (context.rect.empty()) return;
  const Theme& theme = context.theme;
  const Color color = theme.colors().ink_faint;
  const TextStyle style{TextSize::caption, Weight::regular, color};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float middle = context.rect.y + context.rect.height / 2;
  const float y = middle - line_height(theme, TextSize::caption) / 2;
  float x = context.rect.x;
  const float half = theme.px(5);
  list->AddRectFilled({x, middle - half}, {x + half * 2, middle + half}, color, theme.px(2));
  x += half * 2 + theme.px(6);
  x += draw_text(list, theme, style, {x, y}, context.language.text(msg::timeline_legend_forum));
  x += theme.px(18);
  const float radius = theme.px(2.5F);
  list->AddCircleFilled({x + radius, middle}, radius, color);
  x += radius * 2 + theme.px(6);
  draw_text_cut(list, theme, style, {x, y}, context.rect.right() - x,
                context.language.text(msg::timeline_legend_said));
}

}  // namespace rostrum::ui
