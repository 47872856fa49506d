// Choosing a period on the overview by pointer or keys: what is under the pointer, and what a drag
// makes of the period. Pure: a drag remembers how it began, and every move is computed from that.
//
// A new or resized period covers whole bins: days, when the snap is a day. A period moved as a
// whole keeps its bins, and its days when it does not cover whole bins. An end that reaches the
// edge of the extent becomes open, so that "2018 to latest" stays true when newer records arrive;
// no period at all means everything. Units: CSS pixels along the scale; days inclusive.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/time/bins.hpp"
#include "engine/time/time_range.hpp"
#include "engine/time/time_scale.hpp"

namespace rostrum {

enum class BrushPart : std::uint8_t { outside, body, from_handle, to_handle };

// Where a period lies on the scale; open ends lie at the edges. An end beyond the scale is cut to
// its edge, is not shown and cannot be taken hold of.
struct BrushSpanCss {
  double from_css = 0;
  double to_css = 0;
  bool from_shown = true;
  bool to_shown = true;
  bool open_start = false;
  bool open_end = false;
};

BrushSpanCss brush_span(const TimeScale& scale, const TimeRange& range);

// What a press at px would take hold of; handles win within the grip, the nearer one of two.
BrushPart brush_part_at(const TimeScale& scale, const std::optional<TimeRange>& range, double px,
                        double grip_css = 8);

struct BrushDrag {
  BrushPart part = BrushPart::outside;  // outside: a new period is drawn
  double start_px = 0;
  std::optional<TimeRange> start;

  bool operator==(const BrushDrag&) const = default;
};

struct BrushOptions {
  BinWidth snap = BinWidth::year;
  double click_slack_css = 3;  // a new period shorter than this is a click, which clears
};

BrushDrag begin_brush_drag(const TimeScale& scale, const std::optional<TimeRange>& range, double px,
                           double grip_css = 8);

// The period while the pointer is at px; ending a drag is the last of these. Dragging a handle
// past the other turns the period over.
std::optional<TimeRange> dragged_brush(const BrushDrag& drag, const TimeScale& scale,
                                       const TimeExtent& extent, double px,
                                       const BrushOptions& options = {});

// Arrow keys on a handle or on the body: moved by so many bins.
std::optional<TimeRange> nudged_brush(const std::optional<TimeRange>& range, BrushPart part,
                                      int steps, const TimeExtent& extent, BinWidth snap);

}  // namespace rostrum
