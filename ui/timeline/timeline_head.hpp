// The column beside the histogram: what its bins are, the box for a typed period, play, and how
// dates that are known roughly match the period.
#pragma once

#include "engine/time/bins.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

// Gives the place for the page's <input> of the period; empty where there is none.
PaintRect timeline_head_ui(const PanelContext& context, const TimelinePlaces& places,
                           BinWidth bins);

}  // namespace rostrum::ui
