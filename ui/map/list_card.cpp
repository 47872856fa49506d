#include "ui/map/list_card.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/hover_card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float card_padding = 12;
constexpr float card_width_css = 300;
constexpr float max_rows = 5.5F;        // the half row says that there is more
constexpr float most_of_height = 0.7F;  // of the panel, for a sheet
constexpr float edge = 8;               // least distance from the panel's edges

void draw_row(const PanelContext& context, PaintRect line, const ListCardRow& row, bool lit,
              bool under_keys) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (lit || under_keys) list->AddRectFilled(min_of(line), max_of(line), colors.selected);
  if (under_keys) {
    list->AddRectFilled(min_of(line), {line.x + theme.px(3), line.bottom()}, colors.accent);
  }
  const float text_x = line.x + theme.px(card_padding) - 1;
  const float room = line.width - theme.px(card_padding) * 2;
  const float title_y = line.y + theme.px(theme.coarse ? 8 : 5);
  draw_text_cut(list, theme, {TextSize::small, Weight::regular, colors.ink}, {text_x, title_y},
                room, row.title);
  draw_text_cut(list, theme, {TextSize::caption, Weight::regular, colors.ink_faint},
                {text_x, title_y + line_height(theme, TextSize::small) + theme.px(1)}, room,
                row.detail);
}

// Title, counts and the button that closes.
bool header_ui(const PanelContext& context, PaintRect header, std::string_view close_key,
               const ListCard& card) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float pad = theme.px(card_padding);
  const float size = theme.px(theme.coarse ? 44 : 28);
  const PaintRect close{header.right() - size - theme.px(6), header.y + theme.px(6), size, size};
  const Hit cross = hit_area(context, close_key, close);
  draw_icon(list, theme, Icon::close, 14, cross.hovered ? colors.ink : colors.ink_soft,
            {close.x + close.width / 2, close.y + close.height / 2});
  const float room = close.x - header.x - pad;
  const float title_height = line_height(theme, TextSize::body);
  float y = header.y + theme.px(10);
  draw_text_cut(list, theme, {TextSize::body, Weight::semibold, colors.ink}, {header.x + pad, y},
                room, card.title);
  y += title_height + theme.px(2);
  draw_text_cut(list, theme, {TextSize::small, Weight::regular, colors.ink_soft},
                {header.x + pad, y}, room, card.detail);
  return cross.clicked;
}

}  // namespace

void ListCard::step(int rows_down) {
  if (rows.empty() || rows_down == 0) return;
  const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
  const std::ptrdiff_t from = row             ? static_cast<std::ptrdiff_t>(*row)
                              : rows_down > 0 ? std::ptrdiff_t{-1}
                                              : last + 1;
  row = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + rows_down, 0, last));
  reveal_row = true;
}

ListCardResult list_card_ui(const PanelContext& context, std::optional<ImVec2> spot,
                            std::string_view close_key, ListCard& card) {
  const Theme& theme = context.theme;
  const float header_height =
      line_height(theme, TextSize::body) + line_height(theme, TextSize::small) + theme.px(22);
  const float foot_height = card.button.empty() ? theme.px(6) : theme.px(theme.coarse ? 60 : 48);
  const float row_height = theme.px(theme.coarse ? 52 : 44);
  const float rows = std::min(static_cast<float>(card.rows.size()), max_rows);
  const float wanted = header_height + row_height * rows + foot_height;

  ListCardResult result;
  if (spot) {
    const float room = theme.px(edge) * 2;
    result.rect = card_beside(context, *spot, theme.px(16),
                              {std::min(theme.px(card_width_css), context.rect.width - room),
                               std::min(wanted, context.rect.height - room)});
  } else {
    const float height = std::min(wanted, context.rect.height * most_of_height);
    result.rect = {context.rect.x, context.rect.bottom() - height, context.rect.width, height};
  }
  const PaintRect& rect = result.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  rostrum::ui::card(list, theme, rect);
  result.close = header_ui(context, {rect.x, rect.y, rect.width, header_height}, close_key, card);

  const PaintRect body{rect.x + 1, rect.y + header_height, rect.width - 2,
                       std::max(0.0F, rect.height - header_height - foot_height)};
  {
    ScrollArea area(context, card.scroll, body);
    if (card.reveal_row && card.row) {
      const float top = row_height * static_cast<float>(*card.row);
      card.scroll.reveal(top, top + row_height);
      card.reveal_row = false;
    }
    float y = area.top();
    for (std::size_t i = 0; i < card.rows.size(); ++i) {
      if (area.shows(y, row_height)) {
        const PaintRect line{body.x, y, body.width, row_height};
        const Hit hit = hit_area(context, card.rows[i].key, line);
        if (hit.clicked) result.chosen = i;
        draw_row(context, line, card.rows[i], hit.hovered, card.row == i);
      }
      y += row_height;
    }
    area.end(y);
  }
  if (!card.button.empty()) {
    const float button_height = theme.px(theme.coarse ? 44 : 32);
    const PaintRect place{rect.x + theme.px(card_padding),
                          rect.bottom() - (foot_height + button_height) / 2,
                          rect.width - theme.px(card_padding) * 2, button_height};
    result.button = button(context, card.button_key, card.button, place);
  }
  // The card takes what its rows leave over, so that a press between them is not the map's.
  ImGui::SetCursorScreenPos(min_of(rect));
  ImGui::PushID(close_key.data(), close_key.data() + close_key.size());
  ImGui::InvisibleButton("##card", {rect.width, rect.height});
  ImGui::PopID();
  return result;
}

}  // namespace rostrum::ui
