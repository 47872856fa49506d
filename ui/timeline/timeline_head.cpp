#include "ui/timeline/timeline_head.hpp"

#include <optional>
#include <string>

#include "engine/present/lane_captions.hpp"
#include "engine/present/period_text.hpp"
#include "messages/timeline.hpp"
#include "ui/timeline/play_controls.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/input_slot.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

// A box that is ticked while dates that may lie in the period count too.
void date_match_ui(const PanelContext& context, PaintRect rect) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const bool certain = context.session.view().query.time_match == TimeMatch::certainly;
  const Hit hit = hit_area(context, certain ? "dates:possibly" : "dates:certainly", rect);
  const TextStyle style{TextSize::caption, Weight::regular,
                        hit.hovered ? colors.ink : colors.ink_faint};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float side = theme.px(10);
  const float middle = rect.y + rect.height / 2;
  const PaintRect box{rect.x, theme.snapped(middle - side / 2), side, side};
  outlined_rect(list, theme, box, certain ? colors.panel : colors.accent,
                certain ? colors.line : colors.accent, theme.px(3));
  if (!certain) {
    draw_icon(list, theme, Icon::check, 9, colors.on_accent, {box.x + side / 2, middle});
  }
  draw_text_cut(list, theme, style,
                {box.right() + theme.px(6), middle - line_height(theme, TextSize::caption) / 2},
                rect.width - side - theme.px(6),
                context.language.text(msg::timeline_possibly_short));
  if (hit.hovered && !hit.held) {
    tooltip(context, rect, context.language.text(msg::timeline_possibly_hint));
  }
  if (hit.clicked) {
    context.session.dispatch(
        set_field("dates", certain ? TimeMatch::possibly : TimeMatch::certainly));
    context.scheduler.request();
  }
}

}  // namespace

PaintRect timeline_head_ui(const PanelContext& context, const TimelinePlaces& places,
                           BinWidth bins) {
  const PaintRect& head = places.head;
  if (head.empty()) return {};
  const Theme& theme = context.theme;
  const float gap = theme.px(4);
  const float caption = line_height(theme, TextSize::caption);
  const float entry = theme.px(theme.coarse ? 44 : 24);
  const float play = play_button_css(theme);
  const float match = theme.px(theme.coarse ? 44 : 16);
  const bool has_match = context.session.view().query.time.has_value();

  // What does not fit is left out, the caption first; the document has it all.
  float room = head.height - entry;
  const bool shows_play = room >= gap + play;
  if (shows_play) room -= gap + play;
  const bool shows_match = has_match && room >= match;
  if (shows_match) room -= match;
  const bool shows_caption = room >= caption + gap;

  float y = head.y;
  if (shows_caption) {
    draw_caption(ImGui::GetWindowDrawList(), theme, theme.colors().ink_faint, {head.x, y},
                 with_bin_caption(bins, context.session.result().unit,
                                  [&](const auto& caption) {
                                    return context.strings.text(context.language, caption);
                                  }),
                 head.width);
    y += caption + gap;
  }
  const std::optional<TimeRange> time = context.session.period_shown();
  // A screen in a public place has no keyboard: the handles choose, and here it stands in words.
  if (context.session.view().reading.kiosk) {
    draw_text_cut(ImGui::GetWindowDrawList(), theme,
                  {TextSize::body, Weight::semibold, theme.colors().ink}, {head.x, y}, head.width,
                  period_text(context.language, time.value_or(TimeRange{})));
    return {};
  }
  const PaintRect slot{head.x, y, head.width, entry};
  const bool is_painted = time && context.session.state().ui.sheet != Sheet::none;
  input_slot(context, "period", slot, theme.px(6), theme.px(8),
             is_painted ? period_text(context.language, *time) : std::string());
  y += entry + gap;
  if (shows_play) {
    play_controls_ui(context, {head.x, y, head.width, play});
    y += play;
  }
  if (shows_match) date_match_ui(context, {head.x, y, head.width, match});
  return slot;
}

}  // namespace rostrum::ui
