#include "ui/timeline/timeline_paint.hpp"

#include <string>

#include "engine/layout/record_group.hpp"
#include "engine/session/record_text.hpp"
#include "ui/map/map_overlays.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

ImVec2 min_of(const CssRect& rect) {
  return {static_cast<float>(rect.x), static_cast<float>(rect.y)};
}
ImVec2 max_of(const CssRect& rect) {
  return {static_cast<float>(rect.right()), static_cast<float>(rect.bottom())};
}

Color group_color(const Palette& colors, const std::optional<GroupId>& group) {
  return group ? colors.groups[group->index % colors.groups.size()] : colors.ink_faint;
}

void paint_ticks(const PanelContext& context, const std::vector<Tick>& ticks, const RectCss& axis,
                 bool quiet) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const TextStyle style{TextSize::caption, Weight::regular,
                        quiet ? theme.colors().ink_faint : theme.colors().ink_soft};
  const float y = axis.y + (axis.height - line_height(theme, TextSize::caption)) / 2;
  for (const Tick& tick : ticks) {
    if (tick.label.empty()) continue;
    draw_text(list, theme, style, {static_cast<float>(tick.label_left_css), y}, tick.label);
  }
}

void timeline_card_ui(const PanelContext& context, const RecordId& record, ImVec2 at) {
  const Dataset& dataset = context.session.dataset();
  const Forum& forum = dataset[rostrum::forum_of(dataset, record)];
  std::string title = forum.short_title;
  std::string detail = words_from_date_span(forum.date, true);
  if (const auto* id = std::get_if<StatementId>(&record)) {
    const Statement& statement = dataset[*id];
    title = speaker_words(dataset, statement);
    detail = words_from_date_span(statement.date, true) + " · " + forum.short_title;
  } else {
    detail += " · " + place_words(dataset, forum);
  }
  hover_card_ui(context, at, context.theme.px(14), title, detail);
}

}  // namespace rostrum::ui
