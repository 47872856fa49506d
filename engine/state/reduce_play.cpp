// The period that goes on by itself, from event to event.
#include <algorithm>

#include "engine/state/reduce_steps.hpp"

namespace rostrum {

void apply(Change& change, const SetPlaying& action, const ReduceContext&) {
  change.state.ui.playing = action.on;
}

void apply(Change&, const StepPlay&, const ReduceContext&) {}

void apply(Change& change, const SetPlayMode& action, const ReduceContext&) {
  change.state.view.play_mode = action.mode;
}

void apply(Change& change, const SetPlaySpeed& action, const ReduceContext&) {
  change.state.view.play_speed =
      std::clamp(action.speed, View::min_play_speed, View::max_play_speed);
}

}  // namespace rostrum
