#include "ui/timeline/timeline_paint.hpp"

#include <string>

#include "engine/present/lane_captions.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/place_text.hpp"
#include "messages/count.hpp"
#include "messages/timeline.hpp"
#include "ui/widgets/hover_card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

Color group_color(const Palette& colors, const std::optional<GroupId>& group) {
  return group ? colors.groups[group->index % colors.groups.size()] : colors.ink_faint;
}

void paint_ticks(const PanelContext& context, const std::vector<Tick>& ticks, const PaintRect& axis,
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
  const Language& language = context.language;
  const float gap = context.theme.px(14);
  if (hit.forums > 1) {
    hover_card_ui(context, at, gap, fold_text(language, hit),
                  language.text(msg::timeline_press_to_zoom));
    return;
  }
  std::string title = forum.short_title;
  std::string detail = date_text(language, forum.date, MonthStyle::abbreviated);
  const auto* id = std::get_if<StatementId>(&hit.record);
  if (hit.several()) {
    title = fold_text(language, hit);
    detail = forum.short_title;
  } else if (id != nullptr) {
    const Statement& statement = dataset[*id];
    title = speaker_text(language, dataset, statement);
    detail = date_text(language, statement.date, MonthStyle::abbreviated);
    append_part(language, detail, forum.short_title);
  } else {
    append_part(language, detail, place_text(language, dataset, forum));
    if (forum.statement_count > 0) {
      append_part(language, detail,
                  language.text(msg::count_statements{.count = forum.statement_count}));
    }
  }
  hover_card_ui(context, at, gap, title, detail);
}

void lane_card_ui(const PanelContext& context, const TimelineLane& lane, ImVec2 at) {
  hover_card_ui(context, at, context.theme.px(14),
                context.strings.text(context.language, lane.label),
                lane_facts(context.language, lane, context.session.result().unit));
}

}  // namespace rostrum::ui
