#include "ui/panels/chip_row.hpp"

#include <algorithm>

#include "engine/state/command.hpp"
#include "ui/widgets/button.hpp"

namespace rostrum::ui {

float chip_row_ui(ChipRow& row, const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  if (row.query_revision != session.query_revision()) {
    row.query_revision = session.query_revision();
    row.chips = build_chips(session.domains(), session.view().query);
  }
  const std::vector<Chip>& chips = row.chips;
  if (chips.empty()) return 0;

  const ChipLook look{
      .fill = colors.chip, .line = colors.chip, .ink = colors.ink, .dot = {}, .cross = true};
  const float gap = theme.px(6);
  float x = context.rect.x;
  float y = context.rect.y;
  float row_height = 0;
  for (const Chip& shown : chips) {
    ImVec2 size = chip_size(theme, look, shown.label);
    size.x = std::min(size.x, context.rect.width);
    if (x > context.rect.x && x + size.x > context.rect.right()) {
      x = context.rect.x;
      y += size.y + gap;
    }
    if (chip(context, shown.key, shown.label, look, {x, y, size.x, size.y}).clicked) {
      session.dispatch(shown.remove);
    }
    x += size.x + gap;
    row_height = size.y;
  }
  if (chips.size() > 1) {
    constexpr std::string_view label = "Clear all";
    const float width = link_width(theme, TextSize::small, label);
    if (x + width > context.rect.right()) {
      x = context.rect.x;
      y += row_height + gap;
    }
    const float text_y = y + (row_height - line_height(theme, TextSize::small)) / 2;
    if (text_link(context, "command:clear-filters", label, TextSize::small,
                  {x + theme.px(2), text_y}, width)
            .clicked) {
      session.dispatch(ClearFilters{});
    }
  }
  return y + row_height - context.rect.y;
}

}  // namespace rostrum::ui
