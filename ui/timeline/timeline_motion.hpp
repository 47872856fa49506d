// Which days the lanes show right now: follows the View's window, else the chosen period, else the
// whole extent, and moves on its own while dragged, wheeled or flung, saying what the window
// becomes.
//
// Pure: time is passed in. Days are fractions here, so that panning is smooth; the View's window is
// in whole days.
#pragma once

#include <optional>

#include "engine/time/time_scale.hpp"
#include "engine/view/view.hpp"
#include "ui/input/fling.hpp"

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
  // Moved by hand: ends every motion.
  void pan(double dx_css);
  void zoom(double at_css, double levels);
  // Let go in motion, CSS pixels a second; positive shows earlier days.
  void fling(double speed_css, double now_seconds) { fling_.start(speed_css, now_seconds); }
  void stop() { fling_.stop(); }
  // Once a frame: goes on with what was let go.
  void advance(double now_seconds);
  // More frames are needed.
  bool moving() const { return fling_.moving(); }
  // After a move that the View does not know yet: its new window.
  std::optional<std::optional<DayWindow>> take_change();

 private:
  bool move_to(const TimeScale& scale);

  TimeScale scale_;
  TimeExtent extent_;
  std::optional<DayWindow> known_window_;
  std::optional<TimeRange> known_period_;
  bool started_ = false;
  bool changed_ = false;
  Fling fling_;
};

}  // namespace rostrum::ui
