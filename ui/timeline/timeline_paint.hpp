// What both halves of the timeline are painted with: corners, colours, the axis, the hover card.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/layout/timeline_scene.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct TimelineHover {
  std::optional<TimelineHit> hit;     // in the lanes
  std::optional<std::uint32_t> lane;  // by its name: index into TimelineLanes::lanes
  std::optional<ImVec2> at;           // where the pointer or a finger asks for names

  // Whether this one record is under the pointer.
  bool on(const RecordId& record) const { return hit && !hit->several() && hit->record == record; }
};

// Of a topic group; records without a topic are grey.
Color group_color(const Palette& colors, const std::optional<GroupId>& group);
// The labels alone, in the middle of the axis.
void paint_ticks(const PanelContext& context, const std::vector<Tick>& ticks, const PaintRect& axis,
                 bool quiet);
// Beside the pointer: title, date and place of a record; the numbers of several.
void timeline_card_ui(const PanelContext& context, const TimelineHit& hit, ImVec2 at);
// A lane's whole name with its numbers.
void lane_card_ui(const PanelContext& context, const TimelineLane& lane, ImVec2 at);

}  // namespace rostrum::ui
