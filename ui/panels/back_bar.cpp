#include "ui/panels/back_bar.hpp"

#include "engine/present/list_tabs.hpp"
#include "messages/record.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

float back_bar_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const PaintRect& rect = context.rect;
  const float height = theme.px(theme.coarse ? 44 : 34);
  list->AddRectFilled(min_of(rect), {rect.right(), rect.y + height}, colors.panel);
  const std::string_view label = context.strings.text(
      context.language,
      msg::record_back{.count = session.list().size(), .unit = unit_of(session.list().kind)});
  const float x = rect.x + theme.px(18);
  const float width = measure(theme, {TextSize::small, Weight::regular, colors.ink_faint}, label).x;
  const Hit hit =
      hit_area(context, "record:back", {x - theme.px(6), rect.y, width + theme.px(26), height});
  const Color color = hit.hovered ? colors.ink : colors.ink_faint;
  const float middle = rect.y + height / 2;
  draw_icon(list, theme, Icon::chevron_left, 13, color, {x + theme.px(4), middle});
  draw_text(list, theme, {TextSize::small, Weight::regular, color},
            {x + theme.px(14), middle - line_height(theme, TextSize::small) / 2}, label);
  if (hit.clicked) session.dispatch(Select{});
  horizontal_line(list, theme, rect.x, rect.right(), rect.y + height - theme.hairline());
  return height;
}

}  // namespace rostrum::ui
