// The upper part of the timeline, as plain draw records: a stacked histogram of the answer before
// the line of the whole collection, and the chosen period as a brush with two handles.
//
// A pure function of a histogram, a scale and the period; only what is on screen is listed. Heights
// are shares of the highest bin of the whole histogram, so that nothing grows while panning.
// Units: CSS pixels, days.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"
#include "engine/query/histogram.hpp"
#include "engine/query/query.hpp"
#include "engine/time/ticks.hpp"
#include "engine/time/time_scale.hpp"

namespace rostrum {

struct HistogramStyle {
  double bin_gap_css = 2;  // between bins; narrow bins leave a fifth of their width
  double handle_width_css = 8;
  double handle_height_css = 18;
};

struct HistogramSceneInput {
  const Language& language;  // of the axis
  const Histogram& histogram;
  TimeScale scale;
  CssRect rect;  // the scale's left and right lie within
  std::optional<TimeRange> brush;
  std::span<const GroupId> wanted_groups = {};  // of the query: columns have their colours alone
  const TextWidth& text_width;
  HistogramStyle style = {};
  TickOptions ticks = {};
};

struct HistogramRect {
  CssRect rect;
  std::uint32_t bin = 0;  // index into Histogram::bins
  std::uint32_t count = 0;
  bool dimmed = false;           // outside the brush
  std::optional<GroupId> group;  // none for a column and for records without a topic
};

// An end that lies off the screen has no handle; an open end has it at the edge.
struct BrushRects {
  CssRect body;
  std::optional<CssRect> from_handle;
  std::optional<CssRect> to_handle;
  bool open_start = false;
  bool open_end = false;
};

// Heights are scaled to what is found, so that a narrow choice can be read.
struct HistogramScene {
  // Where the pointer finds each bin that has anything in the whole collection.
  std::vector<HistogramRect> columns;
  // The whole collection, scaled to its own greatest bin; empty while all of it is found.
  std::vector<CssPoint> whole;
  std::vector<HistogramRect> stacks;  // by bin from the left, within it by group from the bottom
  std::optional<BrushRects> brush;
  std::vector<Tick> ticks;
};

// Made anew in the memory of the one before.
void build_histogram_scene(const HistogramSceneInput& input, HistogramScene& scene);

// Where the days of a detail lie on the strip of an overview: a frame that is never too thin to be
// held. Nothing while the detail shows all of it.
std::optional<CssRect> window_frame(const TimeScale& overview, const TimeScale& detail,
                                    const CssRect& strip, double min_width_css);

// Index into Histogram::bins of the bin over that pixel, of those with any record.
std::optional<std::uint32_t> histogram_bin_at(const HistogramScene& scene, double x_css);

}  // namespace rostrum
