// Ticks of a time axis, from centuries to days, with labels that never collide.
//
// The finest calendar step whose labels all fit is labelled; a finer step without labels follows
// where there is room. Whatever is shown, the year can be read: from the label of a major tick, or
// from a label held at the left edge that names the period under it ("Mar 2018").
// Units: CSS pixels. Ticks are in order of day; every label lies within [left, right] of the scale.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/text/language.hpp"
#include "engine/text/text_width.hpp"
#include "engine/time/time_scale.hpp"

namespace rostrum {

struct Tick {
  Day day;        // the step starts here; for the label at the edge it may lie left of the view
  double px = 0;  // where the line is; the left edge for the label held there
  bool major = false;  // starts a larger unit: a year among months, a month among days
  bool line = true;    // false: only a label held at the left edge
  std::string label;   // may be empty
  double label_left_css = 0;
  double label_width_css = 0;
};

struct TickOptions {
  float font_size_css = 11;
  double label_offset_css = 4;     // from the line to the label, which starts right of it
  double label_gap_css = 10;       // least room between labels
  double min_minor_step_css = 12;  // finer lines are left out below this
};

// Fills the vector anew, in the memory it has.
void time_ticks(const Language& language, const TimeScale& scale, const TextWidth& text_width,
                const TickOptions& options, std::vector<Tick>& ticks);
std::vector<Tick> time_ticks(const Language& language, const TimeScale& scale,
                             const TextWidth& text_width, const TickOptions& options = {});

}  // namespace rostrum
