// Draws the lanes of a TimelineScene with their axis: colours, text and shapes, no input.
#pragma once

#include "engine/layout/timeline_scene.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

void paint_lanes(const PanelContext& context, const TimelinePlaces& places,
                 const TimelineScene& scene, const TimelineLanes& lanes, const TimelineHover& hover,
                 double scroll_css);
// In the middle of the lanes.
void empty_timeline_ui(const PanelContext& context, const TimelinePlaces& places);

}  // namespace rostrum::ui
