// The timeline as marks of a picture: histogram with the chosen period, and as many whole lanes
// below it as there is room for.
#pragma once

#include <cstddef>

#include "engine/figure/figure.hpp"
#include "engine/session/session.hpp"
#include "engine/text/text_width.hpp"
#include "engine/time/time_scale.hpp"

namespace rostrum {

struct TimelineFigureInput {
  const Session& session;
  TimeExtent extent;  // all days there are
  TimeScale detail;   // the days of the lanes; its pixels do not matter
  double left_css = 0;
  double top_css = 0;
  double width_css = 0;
  double height_css = 0;
  const TextWidth& text_width;
  const FigureColors& colors;
};

// As high as it is said, or lower where there are few lanes. Returns its height.
double add_timeline(Figure& figure, const TimelineFigureInput& input);

// The height in which all lanes have room.
double whole_timeline_css(const TimelineFigureInput& input);

}  // namespace rostrum
