#include "ui/panels/result_head.hpp"

#include <algorithm>
#include <span>
#include <string_view>

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

constexpr float tab_number_gap_css = 5;
constexpr float least_tab_gap_css = 12;

// How the tabs lie in their row: the form's switch gives way to them, and where even that is not
// enough each number stands below its name.
struct TabRow {
  float height = 0;
  float gap = 0;
  bool with_switch = true;
  bool stacked = false;
};

struct TabText {
  std::string_view name;
  std::string_view number;
  float name_width = 0;
  float number_width = 0;
};

TabText text_of(const PanelContext& context, const ListTab& tab) {
  // As wide as when it is the current one, so that a choice moves no tab.
  const TextStyle widest{TextSize::body, Weight::semibold, {}};
  TabText text{.name = context.language.text(tab.name),
               .number = context.strings.number(context.language, tab.count)};
  text.name_width = measure(context.theme, widest, text.name).x;
  text.number_width = measure(context.theme, widest, text.number).x;
  return text;
}

TabRow tab_row(const PanelContext& context, std::span<const ListTab> tabs, float width,
               float switch_width) {
  const Theme& theme = context.theme;
  float total = 0;
  for (const ListTab& tab : tabs) {
    const TabText text = text_of(context, tab);
    total += text.name_width + theme.px(tab_number_gap_css) + text.number_width;
  }
  const auto gaps = static_cast<float>(tabs.size() - 1);
  const float least = theme.px(least_tab_gap_css);
  TabRow row{.height = theme.px(theme.coarse ? 44 : 34), .gap = theme.px(20)};
  row.with_switch = total + gaps * least + switch_width <= width;
  const float room = row.with_switch ? width - switch_width : width;
  row.stacked = total + gaps * least > room;
  if (row.stacked) row.height = theme.px(48);
  if (total + gaps * row.gap > room) row.gap = least;
  return row;
}

// "Statements 22", underlined where it is shown; returns its right edge.
float tab_ui(const PanelContext& context, const ListTab& tab, const TabRow& row, float x, float y) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Weight weight = tab.current ? Weight::semibold : Weight::regular;
  const TabText text = text_of(context, tab);
  const float gap = theme.px(tab_number_gap_css);
  const float width = row.stacked ? std::max(text.name_width, text.number_width)
                                  : text.name_width + gap + text.number_width;
  const Hit hit =
      hit_area(context, tab.key, {x - theme.px(6), y, width + theme.px(12), row.height});
  const Color color = tab.current || hit.hovered ? colors.ink : colors.ink_soft;
  const float line = line_height(theme, TextSize::body);
  const float text_y = y + (row.height - line * (row.stacked ? 2.0F : 1.0F)) / 2;
  draw_text(list, theme, {TextSize::body, weight, color}, {x, text_y}, text.name);
  const ImVec2 number_at =
      row.stacked ? ImVec2{x, text_y + line} : ImVec2{x + text.name_width + gap, text_y};
  draw_text(list, theme, {TextSize::body, weight, tab.current ? colors.ink : colors.ink_faint},
            number_at, text.number);
  if (tab.current) {
    list->AddRectFilled({x, theme.snapped(y + row.height - theme.px(2))},
                        {x + width, y + row.height}, colors.accent);
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
            {named ? rect.x + theme.px(14) : rect.x + rect.width / 2, rect.y + rect.height / 2});
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

// Where a row is wide the forms have their names.
bool names_forms(const Theme& theme, float row_width) {
  return row_width >= theme.px(520);
}

float form_width(const PanelContext& context, std::size_t index, bool named) {
  const Theme& theme = context.theme;
  const float icon = theme.px(named ? 34.0F : theme.coarse ? 44.0F : 28.0F);
  if (!named) return icon;
  const TextStyle style{TextSize::body, Weight::semibold, {}};
  return icon +
         measure(theme, style, context.language.text(list_form_setting().value(index).name)).x;
}

float form_switch_width(const PanelContext& context, bool named) {
  float width = 0;
  for (std::size_t i = 0; i < list_form_setting().size(); ++i)
    width += form_width(context, i, named);
  return width;
}

// List and table at the right end of a row.
void form_switch_ui(const PanelContext& context, PaintRect row, ListForm form, bool named) {
  float x = row.right();
  for (std::size_t i = list_form_setting().size(); i-- > 0;) {
    const float width = form_width(context, i, named);
    x -= width;
    form_ui(context, {x, row.y, width, row.height}, i, static_cast<ListForm>(i) == form, named);
  }
}

}  // namespace

bool ResultHead::close_menus() {
  const bool counting = count_menu.close();
  const bool choosing = columns_menu.close();
  const bool sorting = sort_menu.close();
  return counting || choosing || sorting;
}

void ResultHead::close_menus_unless_at(ImVec2 at) {
  count_menu.close_unless_at(at);
  columns_menu.close_unless_at(at);
  sort_menu.close_unless_at(at);
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

  const float line = theme.px(theme.coarse ? 44 : 24);
  const auto tabs = list_tabs(session.result().found, session.list().kind);
  const bool named = names_forms(theme, width);
  const float switch_width = form_switch_width(context, named) + theme.px(2);
  const TabRow row = tab_row(context, tabs, width, switch_width);
  const std::string_view counting = context.strings.text(
      context.language, msg::answer_counting{.unit = unit_choice(session.result().unit)});
  const Setting settings[] = {count_setting()};
  setting_menu_ui(head.count_menu, context,
                  {.key = "results:count",
                   .label = counting,
                   .opener = {x - theme.px(4), y, setting_menu_width(theme, counting), line},
                   .settings = settings});
  if (form == ListForm::table) {
    const float used = setting_menu_width(theme, counting);
    table_menus_ui(
        head.columns_menu, head.sort_menu, context,
        {x + used, y,
         std::max(0.0F, width - used + (row.with_switch ? theme.px(8) : -switch_width)), line});
  } else {
    const std::string_view order = context.language.text(
        session.terms().empty() ? msg::list_newest_first : msg::list_best_match_first);
    const TextStyle small{TextSize::caption, Weight::regular, colors.ink_faint};
    const float end = x + width - (row.with_switch ? 0 : switch_width);
    const float from = x + setting_menu_width(theme, counting);
    const float order_width = measure(theme, small, order).x;
    draw_text_cut(
        list, theme, small,
        {std::max(from, end - order_width), y + (line - line_height(theme, TextSize::caption)) / 2},
        std::max(0.0F, end - from), order);
  }
  if (!row.with_switch) {
    form_switch_ui(context, {x, y, width + theme.px(6), line}, form, named);
  }
  y += line + theme.px(2);
  if (row.with_switch) {
    form_switch_ui(context, {x, y, width + theme.px(6), row.height}, form, named);
  }
  float tab_x = x;
  for (const ListTab& tab : tabs)
    tab_x = tab_ui(context, tab, row, tab_x, y) + row.gap;
  y += row.height;
  horizontal_line(list, theme, rect.x, rect.right(), y - theme.hairline());
  return y - rect.y;
}

}  // namespace rostrum::ui
