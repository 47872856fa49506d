// What both halves of the timeline are painted with: corners, colours, the axis, the hover card.
#pragma once

#include <optional>
#include <vector>

#include "engine/layout/timeline_scene.hpp"
#include "ui/panel_context.hpp"

namespace rostrum::ui {

struct TimelineHover {
  std::optional<RecordId> record;
};

ImVec2 min_of(const CssRect& rect);
ImVec2 max_of(const CssRect& rect);
// Of a topic group; records without a topic are grey.
Color group_color(const Palette& colors, const std::optional<GroupId>& group);
// The labels alone, in the middle of the axis.
void paint_ticks(const PanelContext& context, const std::vector<Tick>& ticks, const RectCss& axis,
                 bool quiet);
// Title, date and place of a record, beside the pointer.
void timeline_card_ui(const PanelContext& context, const RecordId& record, ImVec2 at);

}  // namespace rostrum::ui
