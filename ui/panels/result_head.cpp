#include "ui/panels/result_head.hpp"

#include <algorithm>

#include "engine/present/count_words.hpp"
#include "engine/present/list_tabs.hpp"
#include "messages/answer.hpp"
#include "messages/list.hpp"
#include "ui/base/breakpoint.hpp"
#include "ui/panels/table_menus.hpp"
#include "ui/widgets/button.hpp"
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

// One of the two forms, an icon and where there is room its name.
void form_ui(const PanelContext& context, PaintRect rect, std::size_t index, bool current,
             bool named) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Setting& setting = list_form_setting();
  const auto [key, name] = setting.value(index);
  const std::string_view words = context.language.text(name);
  const Hit hit = hit_area(context, key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color color = current || hit.hovered ? colors.ink : colors.ink_soft;
  const bool is_table = static_cast<ListForm>(index) == ListForm::table;
  draw_icon(list, theme, is_table ? Icon::table : Icon::list, 14, color,
            {rect.x + theme.px(14), rect.y + rect.height / 2});
  if (named) {
    draw_text(
        list, theme, {TextSize::body, current ? Weight::semibold : Weight::regular, color},
        {rect.x + theme.px(26), rect.y + (rect.height - line_height(theme, TextSize::body)) / 2},
        words);
  } else if (hit.hovered && !hit.held) {
    tooltip(context, rect, words);
  }
  if (current) {
    list->AddRectFilled({rect.x + theme.px(6), theme.snapped(rect.bottom() - theme.px(2))},
                        {rect.right() - theme.px(6), rect.bottom()}, colors.accent);
  }
  if (!hit.clicked || current) return;
  context.session.dispatch(setting.set(index));
  // A narrow screen has room for a table in one of its tabs.
  const bool narrow = ImGui::GetIO().DisplaySize.x / theme.scale < narrow_below_css;
  if (is_table && narrow) context.session.dispatch(set_field("tab", Tab::list));
}

// List and table at the right end of the tabs' row; returns their width.
float form_switch_ui(const PanelContext& context, PaintRect row, ListForm form) {
  const Theme& theme = context.theme;
  const Setting& setting = list_form_setting();
  const bool named = row.width >= theme.px(520);
  float x = row.right();
  for (std::size_t i = setting.size(); i-- > 0;) {
    const TextStyle style{TextSize::body, Weight::semibold, {}};
    const float name =
        named ? measure(theme, style, context.language.text(setting.value(i).name)).x : 0;
    const float width = theme.px(named ? 34 : theme.coarse ? 40 : 28) + name;
    x -= width;
    form_ui(context, {x, row.y, width, row.height}, i, static_cast<ListForm>(i) == form, named);
  }
  return row.right() - x;
}

void tabs_ui(const PanelContext& context, float x, float y, float width, ListForm form) {
  const Theme& theme = context.theme;
  const Session& session = context.session;
  const float right = x + width - theme.px(8) -
                      form_switch_ui(context, {x, y, width + theme.px(6), tab_height(theme)}, form);
  const auto tabs = list_tabs(session.result().found, session.list().kind);
  // Closer together where they have little room.
  const float gap = theme.px(right - x < theme.px(300) ? 12 : 20);
  for (const ListTab& tab : tabs)
    x = tab_ui(context, tab, x, y, right - x) + gap;
}

}  // namespace

bool ResultHead::close_menus() {
  const bool counting = count_menu.close();
  const bool choosing = columns_menu.close();
  const bool sorting = sort_menu.close();
  return counting || choosing || sorting;
}

float result_head_ui(ResultHead& head, const PanelContext& context, PaintRect rect,
                     std::string_view answer, ListForm form) {
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
  if (form == ListForm::table) {
    const float used = setting_menu_width(theme, counting);
    table_menus_ui(head.columns_menu, head.sort_menu, context,
                   {x + used, y, std::max(0.0F, width - used + theme.px(8)), line});
  } else {
    const std::string_view order = context.language.text(
        session.terms().empty() ? msg::list_newest_first : msg::list_best_match_first);
    const TextStyle small{TextSize::caption, Weight::regular, colors.ink_faint};
    draw_text(list, theme, small,
              {x + width - measure(theme, small, order).x,
               y + (line - line_height(theme, TextSize::caption)) / 2},
              order);
  }
  y += line + theme.px(2);
  tabs_ui(context, x, y, width, form);
  y += tab_height(theme);
  horizontal_line(list, theme, rect.x, rect.right(), y - theme.hairline());
  return y - rect.y;
}

}  // namespace rostrum::ui
