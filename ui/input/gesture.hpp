// Turns raw touches into gestures before Dear ImGui sees them: tap, double tap, long press, pan,
// pinch, tap of two fingers. Pure: touches with times in, gestures out.
//
// A short decision window tells a tap from a pan; two fingers always win and never fall back to a
// pan with one (a finger that stays after a pinch does nothing until it lifts). Positions are CSS
// pixels, times are seconds.
#pragma once

#include <cstdint>
#include <vector>

namespace rostrum::ui {

struct TouchPoint {
  std::int64_t id = 0;
  float x_css = 0;
  float y_css = 0;
};

enum class TouchPhase : std::uint8_t { down, move, up, cancel };

enum class GestureKind : std::uint8_t {
  press,           // a finger went down: (x, y); shows what would be tapped
  tap,             // (x, y)
  double_tap,      // (x, y)
  long_press,      // (x, y), the second gesture: what can be done with a value, the whole of words
  pan_begin,       // (x, y) where it started
  pan,             // (dx, dy) since the last
  pan_end,         // (vx, vy) velocity in CSS pixels a second
  pinch,           // (x, y) centre, scale factor since the last, (dx, dy) of the centre
  two_finger_tap,  // (x, y) between the fingers; small pinches may have come before
  cancel,
};

struct Gesture {
  GestureKind kind = GestureKind::tap;
  float x_css = 0;
  float y_css = 0;
  float dx_css = 0;
  float dy_css = 0;
  float vx = 0;
  float vy = 0;
  float scale = 1;
};

class GestureRecognizer {
 public:
  struct Options {
    float slop_css = 8;  // a finger may tremble this far and still tap
    double long_press_seconds = 0.5;
    double double_tap_seconds = 0.3;
    double two_finger_tap_seconds = 0.35;  // from the first finger down to the first one up
    float double_tap_css = 32;
  };

  GestureRecognizer() : GestureRecognizer(Options{}) {}
  explicit GestureRecognizer(Options options) : options_(options) {}

  std::vector<Gesture> touch(TouchPhase phase, TouchPoint point, double now_seconds);
  // A long press needs no movement to happen: ask at wake_time().
  std::vector<Gesture> tick(double now_seconds);
  // Next time tick() could say something; negative: never.
  double wake_time() const;

 private:
  struct Finger {
    TouchPoint start;
    TouchPoint last;
    double start_seconds = 0;
    double last_seconds = 0;
    float vx = 0;
    float vy = 0;
  };
  enum class Mode : std::uint8_t { idle, undecided, panning, pinching, spent };

  Finger* find(std::int64_t id);
  bool is_two_finger_tap(double now_seconds) const;

  Options options_;
  std::vector<Finger> fingers_;
  Mode mode_ = Mode::idle;
  bool still_ = false;  // no finger has left where it came down
  double last_tap_seconds_ = -10;
  float last_tap_x_ = 0;
  float last_tap_y_ = 0;
};

}  // namespace rostrum::ui
