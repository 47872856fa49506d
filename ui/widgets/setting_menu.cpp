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
constexpr std::size_t most_rows_at_a_glance = 14;
constexpr float edge_css = 4;  // between a card and the screen's edge

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

// How a card has its columns: of what is too high for the screen, several parts.
struct CardLayout {
  float width = 0;
  float height = 0;
  std::size_t most_rows = 1;  // in a part
};

std::size_t parts_of(const MenuColumn& column, std::size_t most_rows) {
  return std::max<std::size_t>(1, (column.choices.size() + most_rows - 1) / most_rows);
}

// Parts of one column are of like length.
std::size_t rows_of_part(const MenuColumn& column, std::size_t most_rows) {
  const std::size_t parts = parts_of(column, most_rows);
  return (column.choices.size() + parts - 1) / parts;
}

CardLayout card_layout(const Theme& theme, std::span<const MenuColumn> columns) {
  const float pad = theme.px(pad_css);
  const float around = pad * 2 + heading_height(theme);
  const float room = ImGui::GetIO().DisplaySize.y - theme.px(edge_css) * 2 - around;
  CardLayout layout{.width = pad};
  layout.most_rows = std::min(most_rows_at_a_glance,
                              static_cast<std::size_t>(std::max(1.0F, room / row_height(theme))));
  std::size_t rows = 0;
  for (const MenuColumn& column : columns) {
    const auto parts = static_cast<float>(parts_of(column, layout.most_rows));
    layout.width += (column_width(theme, column) + pad) * parts;
    rows = std::max(rows, rows_of_part(column, layout.most_rows));
  }
  layout.height = around + row_height(theme) * static_cast<float>(rows);
  return layout;
}

// A column's choices below its caption, from a corner on. True when one was made.
bool column_ui(const PanelContext& context, const MenuColumn& column, std::size_t rows, ImVec2 from,
               float width) {
  const Theme& theme = context.theme;
  draw_caption(ImGui::GetWindowDrawList(), theme, theme.colors().ink_faint, from, column.caption,
               width);
  const float row = row_height(theme);
  bool chosen = false;
  for (std::size_t i = 0; i < column.choices.size(); ++i) {
    const float x = from.x + (width + theme.px(pad_css)) * static_cast<float>(i / rows);
    const float y = from.y + heading_height(theme) + row * static_cast<float>(i % rows);
    if (!choice_ui(context, column.choices[i], {x, y, width, row})) continue;
    context.session.dispatch(column.choices[i].action);
    context.scheduler.request();
    chosen = true;
  }
  return chosen;
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
  const Dataset& dataset = context.session.dataset();
  const std::size_t shown = setting.shown(context.session.view(), dataset);
  for (std::size_t i = 0; i < setting.size(); ++i) {
    if (!setting.offers(i, dataset)) continue;
    const auto [key, name] = setting.value(i);
    column.choices.push_back({.key = std::string(key),
                              .name = context.language.text(name),
                              .chosen = i == shown,
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

bool has_room_for_choices(const PanelContext& context, std::span<const MenuColumn> columns) {
  const float edges = context.theme.px(edge_css) * 2;
  return card_layout(context.theme, columns).width + edges <= ImGui::GetIO().DisplaySize.x;
}

ChoiceCard choice_card_ui(const PanelContext& context, PaintRect opener,
                          std::span<const MenuColumn> columns) {
  const Theme& theme = context.theme;
  const CardLayout layout = card_layout(theme, columns);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float edge = theme.px(edge_css);
  ChoiceCard shown{
      .rect = {std::max(edge, std::min(opener.x, screen.x - layout.width - edge)),
               std::max(edge, std::min(opener.bottom(), screen.y - layout.height - edge)),
               layout.width, layout.height}};

  const Overlay overlay("setting-menu", shown.rect);
  card(ImGui::GetWindowDrawList(), theme, shown.rect);
  const float pad = theme.px(pad_css);
  float x = shown.rect.x + pad;
  for (const MenuColumn& column : columns) {
    const float width = column_width(theme, column);
    const std::size_t rows = std::max<std::size_t>(1, rows_of_part(column, layout.most_rows));
    if (column_ui(context, column, rows, {x, shown.rect.y + pad}, width)) shown.chosen = true;
    x += (width + pad) * static_cast<float>(parts_of(column, layout.most_rows));
  }
  return shown;
}

void menu_card_ui(SettingMenu& menu, const PanelContext& context,
                  std::span<const MenuColumn> columns) {
  menu.rect_ = choice_card_ui(context, menu.opener_, columns).rect;
}

void setting_menu_ui(SettingMenu& menu, const PanelContext& context, const SettingMenuLook& look) {
  if (!menu_opener_ui(menu, context, {look.key, look.label, look.opener})) return;
  std::vector<MenuColumn> columns;
  for (const Setting& setting : look.settings)
    columns.push_back(column_of(context, setting));
  menu_card_ui(menu, context, columns);
}

}  // namespace rostrum::ui
