// Which days the timeline shows, in which lanes, and the period that goes on by itself.
#pragma once

#include <optional>

#include "engine/state/actions/kind.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

struct SetWindow {
  static constexpr ActionKind kind{.name = "set_window",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_a_gesture};
  std::optional<DayWindow> window;
};

struct SetPlaying {
  static constexpr ActionKind kind{.name = "set_playing", .keeps_playing = true};
  bool on;
};

// The period to the next event, or the one before
struct StepPlay {
  static constexpr ActionKind kind{.name = "step_play",
                                   .history = HistoryWrite::replace,
                                   .is_period_drag = true,
                                   .keeps_playing = true};
  int step = 1;
};

struct SetPlaySpeed {
  static constexpr ActionKind kind{.name = "set_play_speed",
                                   .history = HistoryWrite::replace,
                                   .is_period_drag = true,
                                   .keeps_playing = true,
                                   .no_command = NoCommand::is_one_of_a_list};
  int speed;
};

}  // namespace rostrum
