#include "ui/panels/sheet.hpp"

#include <algorithm>
#include <string>

#include "messages/shell.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/overlay.hpp"

namespace rostrum::ui {

bool sheet_ui(const PanelContext& context, ScrollState& scroll, const SheetWords& words,
              const SheetContent& content) {
  const Theme& theme = context.theme;
  const PaintRect& screen = context.rect;
  const std::string name(words.name);
  const Overlay overlay(name.c_str(), screen);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(screen), max_of(screen), faded(rgb(0x000000), 0.45F));

  const float width = std::min(theme.px(560), screen.width - theme.px(24));
  const float height = std::min(theme.px(860), screen.height - theme.px(24));
  PaintRect rect{theme.snapped(screen.x + (screen.width - width) / 2),
                 theme.snapped(screen.y + (screen.height - height) / 2), width, height};
  // The card lies under its content, whose end is known only once it is drawn.
  list->ChannelsSplit(2);
  list->ChannelsSetCurrent(1);

  const float pad = theme.px(20);
  const float head = theme.px(56);
  const float side = theme.px(theme.coarse ? 44 : 32);
  draw_text_cut(list, theme, {TextSize::title, Weight::semibold, theme.colors().ink},
                {rect.x + pad, rect.y + (head - line_height(theme, TextSize::title)) / 2},
                rect.width - pad * 2 - side, words.title);
  const bool closed =
      icon_button(context, name + ":close", Icon::close,
                  {rect.right() - pad - side, rect.y + (head - side) / 2, side, side},
                  context.language.text(msg::shell_close));
  horizontal_line(list, theme, rect.x, rect.right(), rect.y + head);

  float content_height = 0;
  {
    ScrollArea area(
        context, scroll,
        {rect.x, rect.y + head + theme.hairline(), rect.width, rect.height - head - theme.px(8)});
    const float end =
        content(context, {rect.x + pad, area.top(), rect.width - pad * 2}) + theme.px(12);
    area.end(end);
    content_height = end - area.top();
  }
  // Outside of the clip of what is scrolled.
  rect.height = std::min(height, head + content_height + theme.px(8));
  list->ChannelsSetCurrent(0);
  card(list, theme, rect);
  list->ChannelsMerge();

  // Not on a menu, which may reach beyond the sheet.
  const bool beside = ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
                      ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                      !rect.contains(ImGui::GetIO().MousePos) &&
                      !rect.contains(ImGui::GetIO().MouseClickedPos[0]);
  return closed || beside;
}

float sheet_heading(const Theme& theme, float x, float y, float width, std::string_view text) {
  draw_caption(ImGui::GetWindowDrawList(), theme, theme.colors().ink_faint, {x, y + theme.px(14)},
               text, width);
  return theme.px(14) + line_height(theme, TextSize::caption) + theme.px(6);
}

}  // namespace rostrum::ui
