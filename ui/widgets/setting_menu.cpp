#include "ui/widgets/setting_menu.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float pad_css = 12;
constexpr float tick_css = 22;  // room of the tick before a choice

float row_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 26);
}

float heading_height(const Theme& theme) {
  return line_height(theme, TextSize::caption) + theme.px(6);
}

void mark_ui(ImDrawList* list, const Theme& theme, const MenuChoice& choice, ImVec2 middle) {
  const Palette& colors = theme.colors();
  if (choice.mark == MenuMark::box) {
    const float half = theme.px(7);
    outlined_rect(list, theme, {middle.x - half, middle.y - half, half * 2, half * 2},
                  choice.chosen ? colors.accent : colors.raised,
                  choice.chosen ? colors.accent : colors.ink_faint, theme.px(3));
  }
  if (choice.chosen && choice.mark != MenuMark::none) {
    const bool boxed = choice.mark == MenuMark::box;
    draw_icon(list, theme, Icon::check, boxed ? 11 : 14, boxed ? colors.on_accent : colors.accent,
              middle);
  }
}

// One choice of the menu; true when pressed.
bool choice_ui(const PanelContext& context, const MenuChoice& choice, PaintRect rect) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, choice.key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (hit.hovered) list->AddRectFilled(min_of(rect), max_of(rect), colors.selected, theme.px(4));
  const float middle = rect.y + rect.height / 2;
  mark_ui(list, theme, choice, {rect.x + theme.px(tick_css) / 2, middle});
  const bool strong = choice.chosen && choice.mark == MenuMark::tick;
  const Color ink = choice.mark == MenuMark::none  ? colors.accent
                    : choice.chosen || hit.hovered ? colors.ink
                                                   : colors.ink_soft;
  draw_text_cut(list, theme, {TextSize::small, strong ? Weight::semibold : Weight::regular, ink},
                {rect.x + theme.px(tick_css), middle - line_height(theme, TextSize::small) / 2},
                rect.width - theme.px(tick_css), choice.name);
  return hit.clicked;
}

float column_width(const Theme& theme, const MenuColumn& column) {
  float width = measure(theme, {TextSize::caption, Weight::semibold, {}}, column.caption).x;
  for (const MenuChoice& choice : column.choices) {
    const TextStyle style{TextSize::small, Weight::semibold, {}};
    width = std::max(width, measure(theme, style, choice.name).x);
  }
  return width + theme.px(tick_css + pad_css);
}

// A column's choices below its caption, from a corner on.
void column_ui(const PanelContext& context, const MenuColumn& column, ImVec2 from, float width) {
  const Theme& theme = context.theme;
  draw_caption(ImGui::GetWindowDrawList(), theme, theme.colors().ink_faint, from, column.caption);
  const float row = row_height(theme);
  float y = from.y + heading_height(theme);
  for (const MenuChoice& choice : column.choices) {
    if (choice_ui(context, choice, {from.x, y, width, row})) {
      context.session.dispatch(choice.action);
      context.scheduler.request();
    }
    y += row;
  }
}

// The label that opens the menu; true when pressed.
bool opener_ui(const PanelContext& context, const MenuOpener& opener, bool open) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = opener.rect;
  const Hit hit = hit_area(context, opener.key, rect);
  const TextStyle style{TextSize::caption, Weight::regular,
                        hit.hovered || open ? colors.ink : colors.ink_faint};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float left = rect.x + theme.px(4);
  const float y = rect.y + (rect.height - line_height(theme, TextSize::caption)) / 2;
  const float width =
      draw_text_cut(list, theme, style, {left, y}, rect.width - theme.px(22), opener.label);
  draw_icon(list, theme, open ? Icon::chevron_up : Icon::chevron_down, 12, style.color,
            {left + width + theme.px(9), rect.y + rect.height / 2});
  return hit.clicked;
}

MenuColumn column_of(const PanelContext& context, const Setting& setting) {
  MenuColumn column{.caption = context.language.text(setting.caption), .choices = {}};
  const std::size_t chosen = setting.chosen(context.session.view());
  for (std::size_t i = 0; i < setting.size(); ++i) {
    const auto [key, name] = setting.value(i);
    column.choices.push_back({.key = std::string(key),
                              .name = context.language.text(name),
                              .chosen = i == chosen,
                              .action = setting.set(i)});
  }
  return column;
}

}  // namespace

bool SettingMenu::close() {
  const bool was_open = open_;
  open_ = false;
  return was_open;
}

float setting_menu_width(const Theme& theme, std::string_view label) {
  return measure(theme, {TextSize::caption, Weight::regular, {}}, label).x + theme.px(24);
}

bool menu_opener_ui(SettingMenu& menu, const PanelContext& context, const MenuOpener& opener) {
  menu.opener_ = opener.rect;
  if (opener_ui(context, opener, menu.open_)) {
    menu.open_ = !menu.open_;
    context.scheduler.request();
  } else if (menu.open_ && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
             !menu.rect_.contains(ImGui::GetIO().MousePos) &&
             !opener.rect.contains(ImGui::GetIO().MousePos)) {
    menu.open_ = false;
  }
  return menu.open_;
}

void menu_card_ui(SettingMenu& menu, const PanelContext& context,
                  std::span<const MenuColumn> columns) {
  const Theme& theme = context.theme;
  const float pad = theme.px(pad_css);
  float width = pad;
  std::size_t rows = 0;
  for (const MenuColumn& column : columns) {
    width += column_width(theme, column) + pad;
    rows = std::max(rows, column.choices.size());
  }
  const float height =
      pad * 2 + heading_height(theme) + row_height(theme) * static_cast<float>(rows);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float edge = theme.px(4);
  menu.rect_ = {std::max(edge, std::min(menu.opener_.x, screen.x - width - edge)),
                std::max(edge, std::min(menu.opener_.bottom(), screen.y - height - edge)), width,
                height};

  const Overlay overlay("setting-menu", menu.rect_);
  card(ImGui::GetWindowDrawList(), theme, menu.rect_);
  float x = menu.rect_.x + pad;
  for (const MenuColumn& column : columns) {
    const float column_room = column_width(theme, column);
    column_ui(context, column, {x, menu.rect_.y + pad}, column_room);
    x += column_room + pad;
  }
}

void setting_menu_ui(SettingMenu& menu, const PanelContext& context, const SettingMenuLook& look) {
  if (!menu_opener_ui(menu, context, {look.key, look.label, look.opener})) return;
  std::vector<MenuColumn> columns;
  for (const Setting& setting : look.settings)
    columns.push_back(column_of(context, setting));
  menu_card_ui(menu, context, columns);
}

}  // namespace rostrum::ui
