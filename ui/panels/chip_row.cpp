#include "ui/panels/chip_row.hpp"

#include "messages/filter.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"

namespace rostrum::ui {

namespace {

void update(ChipRow& row, const PanelContext& context) {
  const Session& session = context.session;
  if (row.query_revision == session.query_revision() && row.language == &context.language) return;
  row.language = &context.language;
  row.query_revision = session.query_revision();
  row.chips =
      build_chips(context.language, session.domains(), session.view().query, session.understood());
}

ChipLook look_of(const Theme& theme) {
  const Palette& colors = theme.colors();
  return {.fill = colors.chip, .line = colors.chip, .ink = colors.ink, .dot = {}, .cross = true};
}

// Visits every chip with its place, then the place of "Clear all" with none.
template <typename Visit>
float lay_out(const ChipRow& row, const PanelContext& context, Visit visit) {
  const Theme& theme = context.theme;
  Flow flow({context.rect.x, context.rect.y}, context.rect.width, theme.px(6));
  float row_height = 0;
  for (const Chip& shown : row.chips) {
    const PaintRect rect = flow.next(chip_size(theme, look_of(theme), shown.label));
    visit(&shown, rect);
    row_height = rect.height;
  }
  if (row.chips.size() > 1) {
    const std::string_view label = context.language.text(msg::filter_clear_all);
    visit(nullptr, flow.next({link_width(theme, TextSize::small, label), row_height}));
  }
  return row.chips.empty() ? 0 : flow.height();
}

}  // namespace

float chip_row_height(ChipRow& row, const PanelContext& context) {
  update(row, context);
  return lay_out(row, context, [](const Chip*, PaintRect) {});
}

float chip_row_ui(ChipRow& row, const PanelContext& context) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  update(row, context);
  return lay_out(row, context, [&](const Chip* shown, PaintRect rect) {
    if (shown != nullptr) {
      if (chip(context, shown->key, shown->label, look_of(theme), rect).clicked) {
        session.dispatch(shown->remove);
      }
      return;
    }
    const float text_y = rect.y + (rect.height - line_height(theme, TextSize::small)) / 2;
    if (text_link(context, "command:clear-filters", context.language.text(msg::filter_clear_all),
                  TextSize::small, {rect.x + theme.px(2), text_y}, rect.width)
            .clicked) {
      session.dispatch(ClearFilters{});
    }
  });
}

}  // namespace rostrum::ui
