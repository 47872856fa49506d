#include "ui/timeline/timeline_paint.hpp"

#include <string>

#include "engine/present/lane_words.hpp"
#include "engine/present/record_text.hpp"
#include "ui/widgets/hover_card.hpp"
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

void timeline_card_ui(const PanelContext& context, const TimelineHit& hit, ImVec2 at) {
  const Dataset& dataset = context.session.dataset();
  const Forum& forum = dataset[rostrum::forum_of(dataset, hit.record)];
  const float gap = context.theme.px(14);
  if (hit.forums > 1) {
    hover_card_ui(context, at, gap, fold_words(hit), "Press to zoom in");
    return;
  }
  std::string title = forum.short_title;
  std::string detail = words_from_date_span(forum.date, true);
  const auto* id = std::get_if<StatementId>(&hit.record);
  if (hit.several()) {
    title = fold_words(hit);
    detail = forum.short_title;
  } else if (id != nullptr) {
    const Statement& statement = dataset[*id];
    title = speaker_words(dataset, statement);
    detail = words_from_date_span(statement.date, true) + " · " + forum.short_title;
  } else {
    append_part(detail, place_words(dataset, forum));
    if (forum.statement_count > 0) {
      append_part(detail, counted(forum.statement_count, "statement", "statements"));
    }
  }
  hover_card_ui(context, at, gap, title, detail);
}

void lane_card_ui(const PanelContext& context, const TimelineLane& lane, ImVec2 at) {
  hover_card_ui(context, at, context.theme.px(14), lane.label, lane_facts(lane));
}

}  // namespace rostrum::ui
