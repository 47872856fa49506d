// Things to press: icon buttons, labelled buttons, links in text, chips, segments. Each is known by
// its key in the outline and answers true when pressed.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/base/panel_context.hpp"
#include "ui/theme/icons.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

// A square with an icon; the title shows when the pointer rests on it. One that is on is marked by
// ground and edge; one that has nothing to do now answers to no press.
enum class IconButtonState : std::uint8_t { plain, on, disabled };
bool icon_button(const PanelContext& context, std::string_view key, Icon icon, PaintRect rect,
                 std::string_view title, IconButtonState state = IconButtonState::plain);

enum class ButtonLook : std::uint8_t { plain, accent };
float button_width(const Theme& theme, std::string_view label);
bool button(const PanelContext& context, std::string_view key, std::string_view label,
            PaintRect rect, ButtonLook look = ButtonLook::plain);

// Text in the accent colour, underlined under the pointer; an icon may follow. At is the top left.
struct LinkResult {
  bool clicked = false;
  float width = 0;
};
float link_width(const Theme& theme, TextSize size, std::string_view label,
                 std::optional<Icon> icon = {});
LinkResult text_link(const PanelContext& context, std::string_view key, std::string_view label,
                     TextSize size, ImVec2 at, float max_width, std::optional<Icon> icon = {});

// A rounded label, perhaps with a coloured dot before or a cross after it.
struct ChipLook {
  Color fill;
  Color line;
  Color ink;
  std::optional<Color> dot;
  bool cross = false;
};
ImVec2 chip_size(const Theme& theme, const ChipLook& look, std::string_view label);
Hit chip(const PanelContext& context, std::string_view key, std::string_view label,
         const ChipLook& look, PaintRect rect);

// Words beside the pointer, above everything else.
void tooltip(const PanelContext& context, PaintRect beside, std::string_view text);

}  // namespace rostrum::ui
