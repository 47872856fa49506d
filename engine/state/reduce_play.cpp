// The period that goes on by itself, from event to event.
#include <algorithm>
#include <optional>
#include <utility>

#include "engine/state/reducers.hpp"
#include "engine/time/play.hpp"
#include "messages/timeline.hpp"

namespace rostrum {

namespace {

// A record comes in with its first day; where the whole date must lie within, with its last.
PlayEvents events_of(const Query& query, const ReduceContext& context) {
  const bool whole = query.time_match == TimeMatch::certainly;
  return {whole ? context.columns.latest() : context.columns.earliest(), context.result.any_time};
}

}  // namespace

void apply(Change& change, const SetPlaying& action, const ReduceContext& context) {
  UiState& ui = change.state.ui;
  if (!action.on) {
    ui.playing = false;
    return;
  }
  if (ui.playing) return;
  View& view = change.state.view;
  const PlayEvents events = events_of(view.query, context);
  if (!next_event(events, std::nullopt)) {
    change.notify(msg::timeline_nothing_to_play);
    return;
  }
  const auto now = period_now(view.query, context);
  if (!stepped_period(now, view.play_mode, 1, events)) {
    choose_period(view.query, rewound_period(now, view.play_mode, events), context);
    view.query = normalize(std::move(view.query));
  }
  ui.playing = true;
  change.effects.emplace_back(Announce{msg::timeline_playing});
}

void apply(Change& change, const StepPlay& action, const ReduceContext& context) {
  UiState& ui = change.state.ui;
  View& view = change.state.view;
  const auto stepped = stepped_period(period_now(view.query, context), view.play_mode, action.step,
                                      events_of(view.query, context));
  if (!stepped) {
    ui.playing = false;
    ui.period_in_motion = false;
    change.effects.emplace_back(
        Announce{action.step > 0 ? msg::timeline_no_later_event : msg::timeline_no_earlier_event});
    return;
  }
  // A run is one step back, like a drag.
  change.history = ui.playing && ui.period_in_motion ? HistoryWrite::replace : HistoryWrite::push;
  ui.period_in_motion = ui.playing;
  choose_period(view.query, stepped, context);
  view.query = normalize(std::move(view.query));
}

void apply(Change& change, const SetPlaySpeed& action, const ReduceContext&) {
  change.state.view.play_speed =
      std::clamp(action.speed, View::min_play_speed, View::max_play_speed);
}

}  // namespace rostrum
