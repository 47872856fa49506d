// Draws a HistogramScene, the brush on it and the strip of the whole extent: colours and shapes, no
// input.
#pragma once

#include "engine/layout/timeline_histogram.hpp"
#include "engine/time/brush.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

// The part of the brush that the pointer holds or would take hold of is lit.
void paint_histogram(const PanelContext& context, const TimelinePlaces& places,
                     const HistogramScene& scene, BrushPart lively);

// The frame is around the days in sight.
void paint_overview_strip(const PanelContext& context, const PaintRect& strip,
                          const HistogramScene& scene, const CssRect& frame, bool lively);

}  // namespace rostrum::ui
