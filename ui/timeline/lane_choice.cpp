#include "ui/timeline/lane_choice.hpp"

#include <array>
#include <string>
#include <string_view>

#include "ui/widgets/button.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

std::string lower_first(std::string_view text) {
  std::string lowered(text);
  lowered[0] = static_cast<char>(lowered[0] - 'A' + 'a');
  return lowered;
}

}  // namespace

void lane_choice_ui(const PanelContext& context, const TimelinePlaces& places) {
  struct Choice {
    LaneBy by;
    std::string_view words;
  };
  constexpr std::array<Choice, 6> choices = {{{LaneBy::series, "By series"},
                                              {LaneBy::organization, "By organization"},
                                              {LaneBy::host, "By host country"},
                                              {LaneBy::speaker_country, "By speaker's country"},
                                              {LaneBy::topic, "By topic"},
                                              {LaneBy::none, "One lane"}}};
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  std::size_t now = 0;
  while (choices[now].by != session.view().lanes)
    ++now;
  const Choice& next = choices[(now + 1) % choices.size()];

  const float left = context.rect.x + theme.px(14);
  const RectCss rect{left - theme.px(4), places.detail_axis.y, places.label_width - theme.px(14),
                     places.detail_axis.height};
  const Hit hit = hit_area(context, "lanes:by", rect);
  const TextStyle style{TextSize::caption, Weight::regular,
                        hit.hovered ? colors.ink : colors.ink_faint};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = rect.y + (rect.height - line_height(theme, TextSize::caption)) / 2;
  const float width =
      draw_text_cut(list, theme, style, {left, y}, rect.width - theme.px(18), choices[now].words);
  draw_icon(list, theme, Icon::chevron_down, 12, style.color,
            {left + width + theme.px(9), rect.y + rect.height / 2});
  if (hit.hovered && !hit.held) tooltip(context, rect, "Lanes " + lower_first(next.words));
  if (hit.clicked) {
    session.dispatch(SetLanes{next.by});
    context.scheduler.request();
  }
}

}  // namespace rostrum::ui
