// When the next step of a run is due. Time is passed in, in seconds of any steady clock; between
// two steps nothing needs to be painted.
#pragma once

#include <optional>

namespace rostrum::ui {

class PlayClock {
 public:
  // Steps a second at a speed of 1 to 4: 1, 2, 4, 8.
  static double steps_a_second(int speed);

  // Once a frame: whether a step is due now. The first one is due at once.
  bool due(bool playing, int speed, double now_seconds);
  // When to look again; nothing while nothing plays.
  std::optional<double> next() const { return next_; }

 private:
  std::optional<double> next_;
};

}  // namespace rostrum::ui
