#include "ui/panels/chip_row.hpp"

#include "messages/filter.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"

namespace rostrum::ui {

float chip_row_ui(ChipRow& row, const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  if (row.query_revision != session.query_revision() || row.language != &context.language) {
    row.language = &context.language;
    row.query_revision = session.query_revision();
    row.chips = build_chips(context.language, session.domains(), session.view().query,
                            session.understood());
  }
  const std::vector<Chip>& chips = row.chips;
  if (chips.empty()) return 0;

  const ChipLook look{
      .fill = colors.chip, .line = colors.chip, .ink = colors.ink, .dot = {}, .cross = true};
  Flow flow({context.rect.x, context.rect.y}, context.rect.width, theme.px(6));
  float row_height = 0;
  for (const Chip& shown : chips) {
    const PaintRect rect = flow.next(chip_size(theme, look, shown.label));
    if (chip(context, shown.key, shown.label, look, rect).clicked) session.dispatch(shown.remove);
    row_height = rect.height;
  }
  if (chips.size() > 1) {
    const std::string_view label = context.language.text(msg::filter_clear_all);
    const PaintRect rect = flow.next({link_width(theme, TextSize::small, label), row_height});
    const float text_y = rect.y + (row_height - line_height(theme, TextSize::small)) / 2;
    if (text_link(context, "command:clear-filters", label, TextSize::small,
                  {rect.x + theme.px(2), text_y}, rect.width)
            .clicked) {
      session.dispatch(ClearFilters{});
    }
  }
  return flow.height();
}

}  // namespace rostrum::ui
