#include "ui/timeline/play_clock.hpp"

#include <algorithm>

namespace rostrum::ui {

double PlayClock::steps_a_second(int speed) {
  return static_cast<double>(1 << (std::clamp(speed, 1, 4) - 1));
}

bool PlayClock::due(bool playing, int speed, double now_seconds) {
  if (!playing) {
    next_.reset();
    return false;
  }
  const double interval = 1 / steps_a_second(speed);
  // A higher speed holds from the next step, not only after a long wait for it.
  if (next_ && now_seconds < *next_) {
    next_ = std::min(*next_, now_seconds + interval);
    return false;
  }
  // Steps that a hidden page missed are not made up for.
  next_ = now_seconds + interval;
  return true;
}

}  // namespace rostrum::ui
