// A linear scale between days and horizontal CSS pixels: an immutable value; every change gives a
// new one.
//
// Units: days since 1970-01-01 as fractions, so that zooming is smooth; a calendar day d covers
// [d, d + 1). Invariants: from_day < to_day, left_css < right_css.
#pragma once

#include "engine/model/civil_date.hpp"

namespace rostrum {

// How far a scale may go. A scale never shows more than [from_day, to_day) nor less than min_days.
struct TimeExtent {
  double from_day = 0;
  double to_day = 1;  // exclusive
  double min_days = 7;

  bool operator==(const TimeExtent&) const = default;
};

// From the first day to the last, both shown whole.
TimeExtent extent_of_days(Day first, Day last, double min_days = 7);

struct TimeScale {
  double from_day = 0;
  double to_day = 1;  // exclusive
  double left_css = 0;
  double right_css = 1;

  bool operator==(const TimeScale&) const = default;

  double days() const { return to_day - from_day; }
  double width_css() const { return right_css - left_css; }
  double px_per_day() const { return width_css() / days(); }

  double px_from_day(double day) const { return left_css + (day - from_day) * px_per_day(); }
  double px_from_day(Day day) const { return px_from_day(static_cast<double>(day.days)); }
  double day_from_px(double px) const { return from_day + (px - left_css) / px_per_day(); }
  // The calendar day under the pixel.
  Day calendar_day_at(double px) const;

  // Factor above 1 shows fewer days; the day under the pixel stays there.
  TimeScale zoomed_about(double px, double factor) const;
  // The same within an extent: a zoom that would go too far goes as far as it may, and the day
  // under the pixel still stays there unless an edge of the extent is met.
  TimeScale zoomed_within(const TimeExtent& extent, double px, double factor) const;
  // Drags the days by so many pixels: positive shows earlier days.
  TimeScale panned(double dx_css) const;
  // The nearest scale within the extent: the span is kept where it fits, else cut.
  TimeScale clamped(const TimeExtent& extent) const;
  // The same days over other pixels, for a resized window.
  TimeScale resized(double new_left_css, double new_right_css) const;
};

// The whole extent between two pixels.
TimeScale scale_over(const TimeExtent& extent, double left_css, double right_css);

}  // namespace rostrum
