// Draws the histogram of a TimelineScene and the brush on it: colours, text and shapes, no input.
#pragma once

#include "engine/layout/timeline_scene.hpp"
#include "ui/panel_context.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

void paint_histogram(const PanelContext& context, const TimelinePlaces& places,
                     const TimelineScene& scene, const TimelineHover& hover, bool own_axis);

}  // namespace rostrum::ui
