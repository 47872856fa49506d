// Which days the lanes show right now: follows the View's window, else the chosen period, else the
// whole extent, and moves on its own while dragged or wheeled, saying what the window becomes.
//
// Days are fractions here, so that panning is smooth; the View's window is in whole days.
#pragma once

#include <optional>

#include "engine/state/view.hpp"
#include "engine/time/time_scale.hpp"

namespace rostrum::ui {

// The whole days a scale shows; none when it shows the whole extent.
std::optional<DayWindow> window_of(const TimeScale& scale, const TimeExtent& extent);
// What the lanes show for a View, before anybody moves them.
TimeScale scale_of(const std::optional<DayWindow>& window, const std::optional<TimeRange>& period,
                   const TimeExtent& extent, double left_css, double right_css);

class TimelineMotion {
 public:
  // Once a frame.
  const TimeScale& follow(const std::optional<DayWindow>& window,
                          const std::optional<TimeRange>& period, const TimeExtent& extent,
                          double left_css, double right_css);
  const TimeScale& scale() const { return scale_; }

  // Starts from other days: those under the pointer where the histogram shows more than the lanes.
  void start_from(const TimeScale& scale) { scale_ = scale.clamped(extent_); }
  void pan(double dx_css);
  void zoom(double at_css, double levels);
  // After a move that the View does not know yet: its new window.
  std::optional<std::optional<DayWindow>> take_change();

 private:
  TimeScale scale_;
  TimeExtent extent_;
  std::optional<DayWindow> known_window_;
  std::optional<TimeRange> known_period_;
  bool started_ = false;
  bool changed_ = false;
};

}  // namespace rostrum::ui
