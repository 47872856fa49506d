#include "ui/panels/sheet_rows.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"

namespace rostrum::ui {

namespace {

constexpr float between_css = 6;
constexpr float below_css = 8;
constexpr float wrapped_pad_css = 10;

float wrapped_label_height(const Theme& theme, std::string_view label, float width) {
  return wrapped_height(theme, {TextSize::body, Weight::regular, theme.colors().ink},
                        width - theme.px(wrapped_pad_css) * 2, label);
}

// Large type in a small window: the label takes more lines than one.
ImVec2 size_of(const Theme& theme, std::string_view label, float most) {
  const float width = button_width(theme, label);
  const float height = sheet_button_height(theme);
  if (width <= most) return {width, height};
  const float lines = wrapped_label_height(theme, label, most);
  return {most, std::max(height, lines + theme.px(wrapped_pad_css) * 2)};
}

void row_button_ui(const PanelContext& context, const RowButton& made, PaintRect rect) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const bool wraps = button_width(theme, made.label) > rect.width + 0.5F;
  const bool pressed = button(context, made.key, wraps ? std::string_view() : made.label, rect,
                              made.chosen ? ButtonLook::accent : ButtonLook::plain);
  if (wraps) {
    const float pad = theme.px(wrapped_pad_css);
    const float lines = wrapped_label_height(theme, made.label, rect.width);
    draw_text_wrapped(
        ImGui::GetWindowDrawList(), theme,
        {TextSize::body, Weight::regular, made.chosen ? colors.on_accent : colors.ink},
        {rect.x + pad, rect.y + std::max(pad, (rect.height - lines) / 2)}, rect.width - pad * 2,
        made.label);
  }
  if (pressed) context.session.dispatch(made.action);
}

float buttons_width(const Theme& theme, std::span<const RowButton> buttons) {
  float width = theme.px(between_css) * static_cast<float>(buttons.size() - 1);
  for (const RowButton& made : buttons)
    width += button_width(theme, made.label);
  return width;
}

}  // namespace

float sheet_button_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 32);
}

float button_row_ui(const PanelContext& context, const SheetColumn& column,
                    std::span<const RowButton> buttons) {
  const Theme& theme = context.theme;
  Flow flow({column.x, column.y}, column.width, theme.px(between_css));
  for (const RowButton& made : buttons)
    row_button_ui(context, made, flow.next(size_of(theme, made.label, column.width)));
  return flow.height() + theme.px(below_css);
}

float labelled_row_ui(const PanelContext& context, const SheetColumn& column,
                      std::string_view label, std::span<const RowButton> buttons) {
  const Theme& theme = context.theme;
  const TextStyle style{TextSize::body, Weight::regular, theme.colors().ink_soft};
  const float height = sheet_button_height(theme);
  const float line = line_height(theme, TextSize::body);
  draw_text_cut(ImGui::GetWindowDrawList(), theme, style,
                {column.x, column.y + (height - line) / 2}, column.width, label);
  const float wanted = buttons_width(theme, buttons);
  const bool beside = measure(theme, style, label).x + theme.px(12) + wanted <= column.width;
  if (beside) {
    const float x = column.x + column.width - wanted;
    return button_row_ui(context, {x, column.y, wanted + 1}, buttons);
  }
  return height + button_row_ui(context, {column.x, column.y + height, column.width}, buttons);
}

float purpose_row_ui(const PanelContext& context, const SheetColumn& column, const RowButton& made,
                     float button_width, std::string_view purpose) {
  const Theme& theme = context.theme;
  const TextStyle style{TextSize::body, Weight::regular, theme.colors().ink_soft};
  const float gap = theme.px(12);
  const bool beside = column.width - button_width - gap >= theme.px(160);
  const float wide = beside ? button_width : std::min(button_width, column.width);
  const float height = size_of(theme, made.label, wide).y;
  row_button_ui(context, made, {column.x, column.y, wide, height});
  const float x = beside ? column.x + button_width + gap : column.x;
  const float width = column.x + column.width - x;
  const float words = wrapped_height(theme, style, width, purpose);
  const float top =
      beside ? column.y + std::max(0.0F, (height - words) / 2) : column.y + height + theme.px(4);
  draw_text_wrapped(ImGui::GetWindowDrawList(), theme, style, {x, top}, width, purpose);
  return std::max(height, top + words - column.y) + theme.px(below_css);
}

float paragraph_ui(const PanelContext& context, const SheetColumn& column, std::string_view text,
                   Color color) {
  const Theme& theme = context.theme;
  return draw_text_wrapped(ImGui::GetWindowDrawList(), theme,
                           {TextSize::body, Weight::regular, color}, {column.x, column.y},
                           column.width, text) +
         theme.px(below_css);
}

}  // namespace rostrum::ui
