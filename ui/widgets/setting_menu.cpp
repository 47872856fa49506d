#include "ui/widgets/setting_menu.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

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

// One choice of the menu; true when pressed.
bool choice_ui(const PanelContext& context, std::string_view key, std::string_view name,
               PaintRect rect, bool chosen) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (hit.hovered) list->AddRectFilled(min_of(rect), max_of(rect), colors.selected, theme.px(4));
  const float middle = rect.y + rect.height / 2;
  if (chosen) {
    draw_icon(list, theme, Icon::check, 14, colors.accent,
              {rect.x + theme.px(tick_css) / 2, middle});
  }
  draw_text_cut(list, theme,
                {TextSize::small, chosen ? Weight::semibold : Weight::regular,
                 chosen || hit.hovered ? colors.ink : colors.ink_soft},
                {rect.x + theme.px(tick_css), middle - line_height(theme, TextSize::small) / 2},
                rect.width - theme.px(tick_css), name);
  return hit.clicked;
}

float column_width(const PanelContext& context, const Setting& setting) {
  const Theme& theme = context.theme;
  float width = 0;
  for (std::size_t i = 0; i < setting.size(); ++i) {
    const TextStyle style{TextSize::small, Weight::semibold, {}};
    const std::string_view name = context.language.text(setting.value(i).name);
    width = std::max(width, measure(theme, style, name).x);
  }
  return width + theme.px(tick_css + pad_css);
}

// A setting's values below its caption, from a corner on.
void column_ui(const PanelContext& context, const Setting& setting, ImVec2 from, float width) {
  const Theme& theme = context.theme;
  draw_caption(ImGui::GetWindowDrawList(), theme, theme.colors().ink_faint, from,
               context.language.text(setting.caption));
  const float row = row_height(theme);
  float y = from.y + heading_height(theme);
  for (std::size_t i = 0; i < setting.size(); ++i) {
    const auto [key, name] = setting.value(i);
    if (choice_ui(context, key, context.language.text(name), {from.x, y, width, row},
                  i == setting.chosen(context.session.view()))) {
      context.session.dispatch(setting.set(i));
      context.scheduler.request();
    }
    y += row;
  }
}

// The label that opens the menu; true when pressed.
bool opener_ui(const PanelContext& context, const SettingMenuLook& look, bool open) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = look.opener;
  const Hit hit = hit_area(context, look.key, rect);
  const TextStyle style{TextSize::caption, Weight::regular,
                        hit.hovered || open ? colors.ink : colors.ink_faint};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float left = rect.x + theme.px(4);
  const float y = rect.y + (rect.height - line_height(theme, TextSize::caption)) / 2;
  const float width =
      draw_text_cut(list, theme, style, {left, y}, rect.width - theme.px(22), look.label);
  draw_icon(list, theme, open ? Icon::chevron_up : Icon::chevron_down, 12, style.color,
            {left + width + theme.px(9), rect.y + rect.height / 2});
  return hit.clicked;
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

void setting_menu_ui(SettingMenu& menu, const PanelContext& context, const SettingMenuLook& look) {
  const Theme& theme = context.theme;
  if (opener_ui(context, look, menu.open_)) {
    menu.open_ = !menu.open_;
    context.scheduler.request();
  } else if (menu.open_ && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
             !menu.rect_.contains(ImGui::GetIO().MousePos) &&
             !look.opener.contains(ImGui::GetIO().MousePos)) {
    menu.open_ = false;
  }
  if (!menu.open_) return;

  const float pad = theme.px(pad_css);
  float width = pad;
  std::size_t rows = 0;
  for (const Setting& setting : look.settings) {
    width += column_width(context, setting) + pad;
    rows = std::max(rows, setting.size());
  }
  const float height =
      pad * 2 + heading_height(theme) + row_height(theme) * static_cast<float>(rows);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float edge = theme.px(4);
  menu.rect_ = {std::max(edge, std::min(look.opener.x, screen.x - width - edge)),
                std::max(edge, std::min(look.opener.bottom(), screen.y - height - edge)), width,
                height};

  const Overlay overlay("setting-menu", menu.rect_);
  card(ImGui::GetWindowDrawList(), theme, menu.rect_);
  float x = menu.rect_.x + pad;
  for (const Setting& setting : look.settings) {
    const float column = column_width(context, setting);
    column_ui(context, setting, {x, menu.rect_.y + pad}, column);
    x += column + pad;
  }
}

}  // namespace rostrum::ui
