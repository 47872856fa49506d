#include "ui/timeline/play_controls.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/state/command.hpp"
#include "messages/timeline.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"

namespace rostrum::ui {

namespace {

constexpr int button_count = 5;

// Gives a place to one button after another while there is room. All of them are a little narrower
// where that gives room to all, but never too narrow to be pressed.
class ControlRow {
 public:
  ControlRow(const Theme& theme, const PaintRect& rect) : rect_(rect), gap_(theme.px(2)) {
    const float share = (rect.width - gap_ * (button_count - 1)) / button_count;
    side_ = std::clamp(theme.snapped(share - theme.hairline() / 2),
                       theme.px(theme.coarse ? 36 : 20), rect.height);
  }

  bool fits(int buttons) const {
    return (side_ + gap_) * static_cast<float>(buttons) - gap_ <= rect_.width;
  }

  std::optional<PaintRect> next() {
    if (x_ + side_ > rect_.width) return std::nullopt;
    const PaintRect place{rect_.x + x_, rect_.y, side_, rect_.height};
    x_ += side_ + gap_;
    return place;
  }

 private:
  PaintRect rect_;
  float gap_;
  float side_;
  float x_ = 0;
};

void run_command(const PanelContext& context, CommandId id) {
  if (auto action = action_of(id, context.session.state())) {
    context.session.dispatch(std::move(*action));
    context.scheduler.request();
  }
}

// A speed in a button with the look of an icon's: "2×".
bool speed_button(const PanelContext& context, PaintRect rect, int speed) {
  constexpr std::array<std::string_view, View::max_play_speed> keys_of_next = {
      "speed:2", "speed:3", "speed:4", "speed:1"};
  const auto index = static_cast<std::size_t>(speed - 1);
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, keys_of_next[index], rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  outlined_rect(list, theme, rect, hit.hovered ? colors.selected : colors.raised, colors.line,
                theme.px(8));
  draw_text_centered(
      list, theme,
      {TextSize::caption, Weight::semibold, hit.hovered ? colors.ink : colors.ink_soft},
      min_of(rect), max_of(rect),
      context.strings.text(context.language, msg::timeline_speed_times{.speed = speed}));
  if (hit.hovered && !hit.held) {
    tooltip(context, rect, context.language.text(msg::timeline_speed_hint));
  }
  return hit.clicked;
}

}  // namespace

float play_button_css(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 24);
}

void play_controls_ui(const PanelContext& context, PaintRect rect) {
  Session& session = context.session;
  const View& view = session.view();
  ControlRow row(context.theme, rect);
  struct Entry {
    CommandId id;
    std::string_view key;
    Icon icon;
  };
  const bool playing = session.state().ui.playing;
  const std::array entries = {
      Entry{CommandId::step_back, "command:step-back", Icon::step_back},
      Entry{CommandId::play_pause, "command:play-pause", playing ? Icon::pause : Icon::play},
      Entry{CommandId::step_forward, "command:step-forward", Icon::step_forward}};
  for (const Entry& entry : entries) {
    // Where two fit, they are to play and to go on.
    if (entry.id == CommandId::step_back && !row.fits(static_cast<int>(entries.size()))) continue;
    const auto place = row.next();
    if (!place) return;
    const std::string_view title = entry.id == CommandId::play_pause && playing
                                       ? context.language.text(msg::timeline_pause)
                                       : context.language.text(command(entry.id).title);
    if (icon_button(context, entry.key, entry.icon, *place, title)) run_command(context, entry.id);
  }
  if (const auto place = row.next()) {
    const bool grows = view.play_mode == PlayMode::cumulative;
    if (icon_button(context, grows ? "play:moving" : "play:cumulative",
                    grows ? Icon::grow : Icon::move_right, *place,
                    context.language.text(grows ? msg::timeline_period_grows_hint
                                                : msg::timeline_period_moves_hint))) {
      session.dispatch(set_field("play", grows ? PlayMode::moving : PlayMode::cumulative));
      context.scheduler.request();
    }
  }
  if (const auto place = row.next()) {
    if (speed_button(context, *place, view.play_speed)) {
      session.dispatch(SetPlaySpeed{view.play_speed % View::max_play_speed + 1});
      context.scheduler.request();
    }
  }
}

}  // namespace rostrum::ui
