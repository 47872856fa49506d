// Where the parts of the timeline are in its panel: a pure function of the panel and the type
// scale.
#pragma once

#include "ui/base/rect.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

// A lane with one track is so many times higher for fingers.
inline constexpr float coarse_lanes = 1.35F;

// Where the parts of the panel are.
struct TimelinePlaces {
  PaintRect histogram;      // the plot alone
  PaintRect overview_axis;  // labels below it
  PaintRect detail_axis;    // labels above the lanes
  PaintRect lanes;          // the labels of lanes included
  PaintRect legend;         // below the lanes; empty where there is little height
  PaintRect head;           // beside the histogram: the period in words, play
  float label_width = 0;
  bool compact = false;  // too low for lanes: the histogram alone, with its own axis

  static TimelinePlaces of(const PaintRect& panel, const Theme& theme);
};

}  // namespace rostrum::ui
