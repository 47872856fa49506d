#include "ui/input/fling.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {

constexpr double fling_friction = 3;  // of the speed, e^-3 is left after a second
constexpr double fling_least_speed_css = 12;
constexpr double fling_most_speed_css = 4000;
// A frame that comes late (a hidden tab) does not throw everything far away.
constexpr double fling_longest_step_seconds = 0.05;
constexpr double resting_seconds = 0.06;
constexpr double weight_of_latest = 0.5;

}  // namespace

void Fling::start(double speed_css, double now_seconds) {
  speed_css_ = std::abs(speed_css) < fling_least_speed_css
                   ? 0
                   : std::clamp(speed_css, -fling_most_speed_css, fling_most_speed_css);
  last_seconds_ = now_seconds;
}

double Fling::advance(double now_seconds) {
  if (!moving()) return 0;
  const double step = std::clamp(now_seconds - last_seconds_, 0.0, fling_longest_step_seconds);
  last_seconds_ = now_seconds;
  const double left = std::exp(-fling_friction * step);
  const double way = speed_css_ * (1 - left) / fling_friction;
  speed_css_ *= left;
  if (std::abs(speed_css_) < fling_least_speed_css) stop();
  return way;
}

void DragSpeed::moved(double dx_css, double dy_css, double now_seconds) {
  const double elapsed = now_seconds - last_seconds_;
  if (elapsed > 0) {
    vx_ += (dx_css / elapsed - vx_) * weight_of_latest;
    vy_ += (dy_css / elapsed - vy_) * weight_of_latest;
  }
  last_seconds_ = now_seconds;
}

bool DragSpeed::rested(double now_seconds) const {
  return now_seconds - last_seconds_ >= resting_seconds;
}

}  // namespace rostrum::ui
