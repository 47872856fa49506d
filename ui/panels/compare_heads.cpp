#include "ui/panels/compare_heads.hpp"

#include <cstddef>

#include "messages/compare.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

TextStyle name_style(const Theme& theme) {
  return {TextSize::body, Weight::semibold, theme.colors().ink};
}

float cross_side(const Theme& theme) {
  return theme.px(theme.coarse ? 32 : 24);
}

bool cross_ui(const PanelContext& context, const CompareColumn& column, PaintRect rect) {
  const Palette& colors = context.theme.colors();
  const Hit hit = hit_area(context, column.remove_key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (hit.hovered) {
    list->AddRectFilled(min_of(rect), max_of(rect), colors.selected, context.theme.px(6));
    tooltip(context, rect, context.language.text(msg::compare_remove));
  }
  draw_icon(list, context.theme, Icon::close, 14, hit.hovered ? colors.ink : colors.ink_faint,
            {rect.x + rect.width / 2, rect.y + rect.height / 2});
  return hit.clicked;
}

}  // namespace

float compare_heads_ui(const PanelContext& context, const CompareColumns& columns,
                       PaintRect content) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  const ComparePage& page = *session.compare();
  if (page.columns.empty()) return 0;

  ImDrawList* list = ImGui::GetWindowDrawList();
  const float side = cross_side(theme);
  const float name_width = columns.width - theme.px(compare_cell_gap_css);
  const float top = content.y + theme.px(10);
  const float height = theme.px(10) + side + columns.names + theme.px(10);
  if (!columns.stacked) {
    draw_text(list, theme, {TextSize::headline, Weight::semibold, colors.ink},
              {content.x, top + (side - line_height(theme, TextSize::headline)) / 2},
              context.language.text(msg::compare_region));
  }
  for (std::size_t i = 0; i < page.columns.size(); ++i) {
    const CompareColumn& column = page.columns[i];
    const float x = content.x + columns.left(i);
    const PaintRect cross{x + name_width - side, top, side, side};
    if (cross_ui(context, column, cross)) session.dispatch(RemoveFromCompare{column.text});
    draw_text_cut(list, theme, {TextSize::caption, Weight::regular, colors.ink_faint},
                  {x, top + (side - line_height(theme, TextSize::caption)) / 2},
                  cross.x - x - theme.px(4), column.kind);
    const PaintRect name{x, top + side, name_width, columns.names};
    TextStyle style = name_style(theme);
    if (!column.selection.empty()) {
      const Hit hit = hit_area(context, column.page_key, name);
      if (hit.hovered) style.color = colors.accent;
      if (hit.clicked) session.dispatch(Select{column.selection});
    }
    // A name longer than its lines ends at their foot.
    ImGui::PushClipRect(min_of(name), max_of(name), true);
    draw_text_wrapped(list, theme, style, min_of(name), name_width, column.name);
    ImGui::PopClipRect();
  }
  horizontal_line(list, theme, context.rect.x, context.rect.right(),
                  context.rect.y + height - theme.hairline());
  return height;
}

}  // namespace rostrum::ui
