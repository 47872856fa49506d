// Motion that goes on along one axis after it was let go, and how fast a drag was when it ended.
//
// Pure: time is passed in. Friction takes the same share of the speed in every second, so the way
// is the same however many frames it takes. Units: CSS pixels, seconds.
#pragma once

namespace rostrum::ui {

class Fling {
 public:
  // CSS pixels a second. Too slow to be seen is at rest; too fast is slowed down.
  void start(double speed_css, double now_seconds);
  void stop() { speed_css_ = 0; }
  bool moving() const { return speed_css_ != 0; }
  // How far it went since it was last asked.
  double advance(double now_seconds);

 private:
  double speed_css_ = 0;
  double last_seconds_ = 0;
};

// The speed of a pointer that drags, evened out over its last few moves.
class DragSpeed {
 public:
  explicit DragSpeed(double now_seconds = 0) : last_seconds_(now_seconds) {}

  void moved(double dx_css, double dy_css, double now_seconds);
  // A pointer that rested before it let go throws nothing.
  bool rested(double now_seconds) const;
  double vx() const { return vx_; }
  double vy() const { return vy_; }

 private:
  double vx_ = 0;
  double vy_ = 0;
  double last_seconds_ = 0;
};

}  // namespace rostrum::ui
