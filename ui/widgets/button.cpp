#include "ui/widgets/button.hpp"

#include <algorithm>

#include "ui/base/cut_text.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

constexpr float chip_padding = 10;
constexpr float chip_dot = 6;
constexpr float chip_gap = 7;
constexpr float chip_cross = 12;
constexpr float disabled_ink = 0.5F;  // share of the faint ink over the ground

}  // namespace

void tooltip(const PanelContext& context, PaintRect beside, std::string_view text) {
  const Theme& theme = context.theme;
  const TextStyle style{TextSize::small, Weight::regular, theme.colors().ink};
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float pad_x = theme.px(8);
  const float pad_y = theme.px(5);
  const float most = std::min(theme.px(360), screen.x - theme.px(24));
  ImVec2 extent = measure(theme, style, text);
  const bool wrapped = extent.x > most || text.find('\n') != std::string_view::npos;
  if (wrapped) extent = {most, wrapped_height(theme, style, most, text)};
  if (theme.cut_text != nullptr) theme.cut_text->explain();
  PaintRect rect{beside.x + (beside.width - extent.x) / 2 - pad_x, beside.bottom() + theme.px(6),
                 extent.x + pad_x * 2, extent.y + pad_y * 2};
  rect.x =
      std::clamp(rect.x, theme.px(4), std::max(theme.px(4), screen.x - rect.width - theme.px(4)));
  if (rect.bottom() > screen.y) rect.y = beside.y - theme.px(6) - rect.height;
  ImDrawList* list = ImGui::GetForegroundDrawList();
  card(list, theme, rect);
  const ImVec2 at{rect.x + pad_x, rect.y + pad_y};
  if (wrapped) {
    draw_text_wrapped(list, theme, style, at, most, text);
  } else {
    draw_text(list, theme, style, at, text);
  }
}

bool icon_button(const PanelContext& context, std::string_view key, Icon icon, PaintRect rect,
                 std::string_view title, IconButtonState state) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, key, rect);
  const bool on = state == IconButtonState::on;
  const bool disabled = state == IconButtonState::disabled;
  if (disabled && hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Arrow);
  const bool lit = on || (hit.hovered && !disabled);
  ImDrawList* list = ImGui::GetWindowDrawList();
  outlined_rect(list, theme, rect, lit ? colors.selected : colors.raised,
                on ? colors.accent : colors.line, theme.px(8));
  const Color ink = on         ? colors.accent
                    : disabled ? mixed(colors.raised, colors.ink_faint, disabled_ink)
                    : lit      ? colors.ink
                               : colors.ink_soft;
  draw_icon(list, theme, icon, 16, ink, {rect.x + rect.width / 2, rect.y + rect.height / 2});
  if (hit.hovered && !hit.held) tooltip(context, rect, title);
  return hit.clicked && !disabled;
}

float button_width(const Theme& theme, std::string_view label) {
  return measure(theme, {TextSize::body, Weight::semibold, {}}, label).x + theme.px(26);
}

bool button(const PanelContext& context, std::string_view key, std::string_view label,
            PaintRect rect, ButtonLook look) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const bool accent = look == ButtonLook::accent;
  if (accent) {
    list->AddRectFilled(min_of(rect), max_of(rect),
                        hit.hovered ? mixed(colors.accent, colors.ink, 0.12F) : colors.accent,
                        theme.px(8));
  } else {
    outlined_rect(list, theme, rect, hit.hovered ? colors.selected : colors.raised, colors.line,
                  theme.px(8));
  }
  draw_text_centered(list, theme,
                     {TextSize::body, accent ? Weight::semibold : Weight::regular,
                      accent ? colors.on_accent : colors.ink},
                     min_of(rect), max_of(rect), label);
  return hit.clicked;
}

float link_width(const Theme& theme, TextSize size, std::string_view label,
                 std::optional<Icon> icon) {
  return measure(theme, {size, Weight::regular, {}}, label).x + (icon ? theme.px(16) : 0);
}

LinkResult text_link(const PanelContext& context, std::string_view key, std::string_view label,
                     TextSize size, ImVec2 at, float max_width, std::optional<Icon> icon) {
  const Theme& theme = context.theme;
  const TextStyle style{size, Weight::regular, theme.colors().accent};
  const float icon_room = icon ? theme.px(16) : 0;
  const float text_width = std::min(measure(theme, style, label).x, max_width - icon_room);
  const float height = line_height(theme, size);
  const float slack = theme.coarse ? std::max(0.0F, (theme.px(44) - height) / 2) : theme.px(3);
  const Hit hit =
      hit_area(context, key, {at.x, at.y - slack, text_width + icon_room, height + slack * 2});
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_text_cut(list, theme, style, at, text_width + 0.5F, label);
  if (icon) {
    draw_icon(list, theme, *icon, 12, style.color,
              {at.x + text_width + theme.px(10), at.y + height / 2});
  }
  if (hit.hovered) {
    const float y = theme.snapped(at.y + height);
    list->AddRectFilled({at.x, y}, {at.x + text_width, y + theme.hairline()}, style.color);
  }
  return {hit.clicked, text_width + icon_room};
}

ImVec2 chip_size(const Theme& theme, const ChipLook& look, std::string_view label) {
  const float text = measure(theme, {TextSize::small, Weight::regular, {}}, label).x;
  const float dot = look.dot ? theme.px(chip_dot + chip_gap) : 0;
  const float cross = look.cross ? theme.px(chip_cross + 4) : 0;
  return {text + dot + cross + theme.px(chip_padding) * 2, theme.px(theme.coarse ? 32 : 24)};
}

Hit chip(const PanelContext& context, std::string_view key, std::string_view label,
         const ChipLook& look, PaintRect rect) {
  const Theme& theme = context.theme;
  const Hit hit = hit_area(context, key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  outlined_rect(list, theme, rect,
                hit.hovered ? mixed(look.fill, theme.colors().ink, 0.08F) : look.fill, look.line,
                rect.height / 2);
  float x = rect.x + theme.px(chip_padding);
  const float middle = rect.y + rect.height / 2;
  if (look.dot) {
    list->AddCircleFilled({x + theme.px(chip_dot) / 2, middle}, theme.px(chip_dot) / 2, *look.dot);
    x += theme.px(chip_dot + chip_gap);
  }
  const TextStyle style{TextSize::small, Weight::regular, look.ink};
  const float room =
      rect.right() - x - theme.px(chip_padding) - (look.cross ? theme.px(chip_cross + 4) : 0);
  draw_text_cut(list, theme, style, {x, middle - line_height(theme, TextSize::small) / 2},
                room + 0.5F, label);
  if (look.cross) {
    draw_icon(
        list, theme, Icon::close, chip_cross, theme.colors().ink_soft,
        {rect.right() - theme.px(chip_padding) - theme.px(chip_cross) / 2 + theme.px(2), middle});
  }
  return hit;
}

}  // namespace rostrum::ui
