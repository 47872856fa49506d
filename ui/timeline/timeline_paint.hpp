// Draws a TimelineScene: colours, text and shapes, no input.
#pragma once

#include <optional>

#include "engine/layout/timeline_scene.hpp"
#include "ui/panel_context.hpp"
#include "ui/timeline/timeline_panel.hpp"

namespace rostrum::ui {

struct TimelineHover {
  std::optional<RecordId> record;
  BrushPart brush = BrushPart::outside;
};

void paint_histogram(const PanelContext& context, const TimelinePlaces& places,
                     const TimelineScene& scene, const TimelineHover& hover, bool own_axis);
void paint_lanes(const PanelContext& context, const TimelinePlaces& places,
                 const TimelineScene& scene, const TimelineLanes& lanes, const TimelineHover& hover,
                 double scroll_css);
// What the lanes stand for; pressed, the next choice.
void lane_choice_ui(const PanelContext& context, const TimelinePlaces& places);
// Title, date and place of a record, beside the pointer.
void timeline_card_ui(const PanelContext& context, const RecordId& record, ImVec2 at);
// In the middle of the lanes.
void empty_timeline_ui(const PanelContext& context, const TimelinePlaces& places);

}  // namespace rostrum::ui
