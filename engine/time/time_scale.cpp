#include "engine/time/time_scale.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

TimeExtent extent_of_days(Day first, Day last, double min_days) {
  const double from = first.days;
  const double to = std::max(static_cast<double>(last.days), from) + 1;
  return {from, to, min_days};
}

Day TimeScale::calendar_day_at(double px) const {
  // Far beyond any calendar is as good as infinitely far, and fits the integer.
  constexpr double farthest = 1e8;
  return {static_cast<std::int32_t>(std::floor(std::clamp(day_from_px(px), -farthest, farthest)))};
}

TimeScale TimeScale::zoomed_about(double px, double factor) const {
  const double anchor = day_from_px(px);
  const double span = days() / factor;
  const double from = anchor - (px - left_css) / width_css() * span;
  return {from, from + span, left_css, right_css};
}

TimeScale TimeScale::zoomed_within(const TimeExtent& extent, double px, double factor) const {
  const double whole = extent.to_day - extent.from_day;
  const double least = std::min(extent.min_days, whole);
  const double span = std::clamp(days() / factor, least, whole);
  return zoomed_about(px, days() / span).clamped(extent);
}

TimeScale TimeScale::panned(double dx_css) const {
  const double shift = -dx_css / px_per_day();
  return {from_day + shift, to_day + shift, left_css, right_css};
}

TimeScale TimeScale::clamped(const TimeExtent& extent) const {
  const double whole = extent.to_day - extent.from_day;
  const double least = std::min(extent.min_days, whole);
  const double span = std::clamp(days(), least, whole);
  // Cut or stretched about the middle, so that a clamp of the zoom does not move the days.
  const double middle = (from_day + to_day) / 2;
  const double wanted = span == days() ? from_day : middle - span / 2;
  const double from = std::clamp(wanted, extent.from_day, extent.to_day - span);
  return {from, from + span, left_css, right_css};
}

TimeScale TimeScale::resized(double new_left_css, double new_right_css) const {
  return {from_day, to_day, new_left_css, new_right_css};
}

TimeScale scale_over(const TimeExtent& extent, double left_css, double right_css) {
  return {extent.from_day, extent.to_day, left_css, right_css};
}

}  // namespace rostrum
