#include "ui/panels/screen_switch.hpp"

#include <array>
#include <string_view>

#include "messages/compare.hpp"
#include "messages/shell.hpp"
#include "messages/tour.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

struct Segment {
  Screen screen;
  std::string_view key;
  std::string_view label;
};

std::array<Segment, 3> segments_of(const PanelContext& context) {
  const Language& language = context.language;
  const std::size_t compared = context.session.view().compare.size();
  return {{{Screen::explore, "screen:explore", language.text(msg::shell_explore)},
           {Screen::tours, "screen:tours", language.text(msg::tour_heading)},
           {Screen::compare, "screen:compare",
            context.strings.text(language, msg::compare_title{.columns = compared})}}};
}

float segment_width(const Theme& theme, const Segment& segment) {
  return measure(theme, {TextSize::body, Weight::regular, {}}, segment.label).x + theme.px(22);
}

}  // namespace

float screen_switch_width(const PanelContext& context) {
  float width = 0;
  for (const Segment& segment : segments_of(context))
    width += segment_width(context.theme, segment);
  return width;
}

void screen_switch_ui(const PanelContext& context, PaintRect rect) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  ImDrawList* list = ImGui::GetWindowDrawList();
  outlined_rect(list, theme, rect, colors.raised, colors.line, theme.px(8));
  float x = rect.x;
  for (const Segment& segment : segments_of(context)) {
    const PaintRect place{x, rect.y, segment_width(theme, segment), rect.height};
    x = place.right();
    const Screen shown = session.view().screen;
    const bool current =
        segment.screen == Screen::explore ? shows_explorer(shown) : shown == segment.screen;
    const Hit hit = hit_area(context, segment.key, place);
    if (current) {
      outlined_rect(list, theme, place, colors.selected, colors.line, theme.px(8));
    }
    draw_text_centered(
        list, theme,
        {TextSize::body, Weight::regular, current || hit.hovered ? colors.ink : colors.ink_soft},
        min_of(place), max_of(place), segment.label);
    if (hit.clicked) session.dispatch(SetScreen{segment.screen});
  }
}

}  // namespace rostrum::ui
