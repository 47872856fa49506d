#include "ui/timeline/timeline_motion.hpp"

#include <cmath>

namespace rostrum::ui {

std::optional<DayWindow> window_of(const TimeScale& scale, const TimeExtent& extent) {
  if (scale.from_day <= extent.from_day && scale.to_day >= extent.to_day) return std::nullopt;
  const auto day = [](double value) { return Day{static_cast<std::int32_t>(std::lround(value))}; };
  const Day from = day(scale.from_day);
  const Day to = day(scale.to_day) - 1;
  return DayWindow{from, to < from ? from : to};
}

TimeScale scale_of(const std::optional<DayWindow>& window, const std::optional<TimeRange>& period,
                   const TimeExtent& extent, double left_css, double right_css) {
  TimeScale scale = scale_over(extent, left_css, right_css);
  if (window) {
    scale.from_day = window->from.days;
    scale.to_day = window->to.days + 1.0;
  } else if (period) {
    if (period->from) scale.from_day = period->from->days;
    if (period->to) scale.to_day = period->to->days + 1.0;
  }
  if (scale.from_day >= scale.to_day) return scale_over(extent, left_css, right_css);
  return scale.clamped(extent);
}

const TimeScale& TimelineMotion::follow(const std::optional<DayWindow>& window,
                                        const std::optional<TimeRange>& period,
                                        const TimeExtent& extent, double left_css,
                                        double right_css) {
  const bool told = window != known_window_ || (!window && period != known_period_);
  if (!started_ || extent != extent_ || (!changed_ && told)) {
    scale_ = scale_of(window, period, extent, left_css, right_css);
    stop();
    started_ = true;
    changed_ = false;
    known_window_ = window;
  } else {
    scale_ = scale_.resized(left_css, right_css);
  }
  extent_ = extent;
  known_period_ = period;
  return scale_;
}

void TimelineMotion::pan(double dx_css) {
  stop();
  move_to(scale_.panned(dx_css).clamped(extent_));
}

void TimelineMotion::zoom(double at_css, double levels) {
  stop();
  move_to(scale_.zoomed_within(extent_, at_css, std::exp2(levels)));
}

void TimelineMotion::advance(double now_seconds) {
  if (!fling_.moving()) return;
  const double way = fling_.advance(now_seconds);
  const bool at_an_end = way != 0 && !move_to(scale_.panned(way).clamped(extent_));
  if (at_an_end) stop();
}

bool TimelineMotion::move_to(const TimeScale& scale) {
  if (scale == scale_) return false;
  scale_ = scale;
  changed_ = true;
  return true;
}

std::optional<std::optional<DayWindow>> TimelineMotion::take_change() {
  if (!changed_) return std::nullopt;
  changed_ = false;
  known_window_ = window_of(scale_, extent_);
  // With a period chosen, "no window" would show the period: the whole extent is then said in days.
  if (!known_window_ && known_period_) {
    known_window_ = DayWindow{Day{static_cast<std::int32_t>(std::lround(extent_.from_day))},
                              Day{static_cast<std::int32_t>(std::lround(extent_.to_day)) - 1}};
  }
  return known_window_;
}

}  // namespace rostrum::ui
