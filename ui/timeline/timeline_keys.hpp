// Arrow keys on the timeline: they move the chosen period, and without one the days in sight.
#pragma once

#include <optional>

#include "engine/state/action.hpp"
#include "engine/view/view.hpp"

namespace rostrum::ui {

// step: -1 earlier, +1 later; a period moves by a month, faster by a year, the days in sight by a
// tenth, faster by half. Nothing to move gives nothing.
std::optional<Action> nudged(const std::optional<TimeRange>& period, const View& view, int step,
                             bool faster);

}  // namespace rostrum::ui
