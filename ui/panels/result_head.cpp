#include "ui/panels/result_head.hpp"

#include <algorithm>

#include "engine/present/count_words.hpp"
#include "engine/present/list_tabs.hpp"
#include "messages/answer.hpp"
#include "messages/list.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

float tab_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 34);
}

// "Statements 22", underlined where it is shown; returns its right edge.
float tab_ui(const PanelContext& context, const ListTab& tab, float x, float y, float room) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Weight weight = tab.current ? Weight::semibold : Weight::regular;
  const std::string_view name = context.language.text(tab.name);
  const std::string_view number = context.strings.number(context.language, tab.count);
  const TextStyle style{TextSize::body, weight, colors.ink_soft};
  const float gap = theme.px(5);
  const float name_width = measure(theme, style, name).x;
  const float width = name_width + gap + measure(theme, style, number).x;
  const float height = tab_height(theme);
  const Hit hit = hit_area(context, tab.key, {x - theme.px(6), y, width + theme.px(12), height});
  const Color color = tab.current || hit.hovered ? colors.ink : colors.ink_soft;
  const float text_y = y + (height - line_height(theme, TextSize::body)) / 2;
  draw_text_cut(list, theme, {TextSize::body, weight, color}, {x, text_y},
                std::min(room, name_width + 1), name);
  draw_text(list, theme, {TextSize::body, weight, tab.current ? colors.ink : colors.ink_faint},
            {x + name_width + gap, text_y}, number);
  if (tab.current) {
    list->AddRectFilled({x, theme.snapped(y + height - theme.px(2))}, {x + width, y + height},
                        colors.accent);
  }
  if (hit.clicked && !tab.current) context.session.dispatch(tab.choose);
  return x + width;
}

void tabs_ui(const PanelContext& context, float x, float y, float width) {
  const Theme& theme = context.theme;
  const Session& session = context.session;
  const float right = x + width;
  const auto tabs = list_tabs(session.result().found, session.list().kind);
  // Closer together where they have little room.
  const float gap = theme.px(width < theme.px(300) ? 12 : 20);
  for (const ListTab& tab : tabs)
    x = tab_ui(context, tab, x, y, right - x) + gap;
}

}  // namespace

float result_head_ui(ResultHead& head, const PanelContext& context, PaintRect rect,
                     std::string_view answer) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Session& session = context.session;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float x = rect.x + theme.px(18);
  const float width = rect.width - theme.px(36);
  float y = rect.y + theme.px(14);
  y += draw_text_wrapped(list, theme, {TextSize::title, Weight::semibold, colors.ink}, {x, y},
                         width, answer);
  y += theme.px(2);

  const float line = theme.px(theme.coarse ? 40 : 24);
  const std::string_view counting = context.strings.text(
      context.language, msg::answer_counting{.unit = unit_choice(session.view().count)});
  const Setting settings[] = {count_setting()};
  setting_menu_ui(head.count_menu, context,
                  {.key = "results:count",
                   .label = counting,
                   .opener = {x - theme.px(4), y, setting_menu_width(theme, counting), line},
                   .settings = settings});
  const std::string_view order = context.language.text(
      session.terms().empty() ? msg::list_newest_first : msg::list_best_match_first);
  const TextStyle small{TextSize::caption, Weight::regular, colors.ink_faint};
  draw_text(list, theme, small,
            {x + width - measure(theme, small, order).x,
             y + (line - line_height(theme, TextSize::caption)) / 2},
            order);
  y += line + theme.px(2);
  tabs_ui(context, x, y, width);
  y += tab_height(theme);
  horizontal_line(list, theme, rect.x, rect.right(), y - theme.hairline());
  return y - rect.y;
}

}  // namespace rostrum::ui
