// The control that says what the lanes stand for.
#pragma once

#include "ui/panel_context.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

// What the lanes stand for; pressed, the next choice.
void lane_choice_ui(const PanelContext& context, const TimelinePlaces& places);

}  // namespace rostrum::ui
