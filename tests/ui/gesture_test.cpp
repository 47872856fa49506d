#include "ui/input/gesture.hpp"

#include <string>

#include <catch_amalgamated.hpp>

namespace rostrum::gesture_test {

using namespace rostrum::ui;
using Catch::Approx;

namespace {

std::string kinds(const std::vector<Gesture>& gestures) {
  static constexpr const char* names[] = {"press",          "tap",   "double_tap", "long_press",
                                          "pan_begin",      "pan",   "pan_end",    "pinch",
                                          "two_finger_tap", "cancel"};
  std::string text;
  for (const Gesture& gesture : gestures) {
    if (!text.empty()) text += ' ';
    text += names[static_cast<std::size_t>(gesture.kind)];
  }
  return text;
}

}  // namespace

TEST_CASE("A short touch that trembles within the slop is a tap") {
  GestureRecognizer touch;
  CHECK(kinds(touch.touch(TouchPhase::down, {1, 100, 100}, 0)) == "press");
  CHECK(kinds(touch.touch(TouchPhase::move, {1, 104, 103}, 0.05)).empty());
  CHECK(kinds(touch.touch(TouchPhase::up, {1, 104, 103}, 0.1)) == "tap");
}

TEST_CASE("Two taps near each other in time and place are a double tap, a third begins anew") {
  GestureRecognizer touch;
  const auto tap = [&](float x, double at) {
    touch.touch(TouchPhase::down, {1, x, 50}, at);
    return kinds(touch.touch(TouchPhase::up, {1, x, 50}, at + 0.05));
  };
  CHECK(tap(50, 0) == "tap");
  CHECK(tap(60, 0.2) == "double_tap");
  CHECK(tap(60, 0.4) == "tap");
  CHECK(tap(200, 0.5) == "tap");
  CHECK(tap(200, 2.0) == "tap");
}

TEST_CASE("A finger that leaves the slop pans from where it started and keeps its velocity") {
  GestureRecognizer touch;
  touch.touch(TouchPhase::down, {1, 100, 100}, 0);
  const auto first = touch.touch(TouchPhase::move, {1, 120, 100}, 0.02);
  REQUIRE(kinds(first) == "pan_begin pan");
  CHECK(first[0].x_css == Approx(100));
  CHECK(first[1].dx_css == Approx(20));
  const auto next = touch.touch(TouchPhase::move, {1, 140, 100}, 0.04);
  REQUIRE(kinds(next) == "pan");
  CHECK(next[0].dx_css == Approx(20));
  const auto end = touch.touch(TouchPhase::up, {1, 140, 100}, 0.05);
  REQUIRE(kinds(end) == "pan_end");
  CHECK(end[0].vx > 500);
  CHECK(end[0].vy == Approx(0));
}

TEST_CASE("A finger that rests before it lifts leaves no inertia") {
  GestureRecognizer touch;
  touch.touch(TouchPhase::down, {1, 100, 100}, 0);
  touch.touch(TouchPhase::move, {1, 200, 100}, 0.05);
  const auto end = touch.touch(TouchPhase::up, {1, 200, 100}, 0.5);
  REQUIRE(kinds(end) == "pan_end");
  CHECK(end[0].vx == 0);
}

TEST_CASE("A finger that stays is a long press, and lifting it is no tap") {
  GestureRecognizer touch;
  CHECK(touch.wake_time() < 0);
  touch.touch(TouchPhase::down, {1, 30, 40}, 1);
  CHECK(touch.wake_time() == Approx(1.5));
  CHECK(kinds(touch.tick(1.4)).empty());
  CHECK(kinds(touch.tick(1.5)) == "long_press");
  CHECK(touch.wake_time() < 0);
  CHECK(kinds(touch.touch(TouchPhase::up, {1, 30, 40}, 1.6)).empty());
}

TEST_CASE("Two fingers pinch about their centre, and the one that stays does nothing") {
  GestureRecognizer touch;
  touch.touch(TouchPhase::down, {1, 100, 100}, 0);
  CHECK(kinds(touch.touch(TouchPhase::down, {2, 200, 100}, 0.01)) == "cancel");
  const auto pinch = touch.touch(TouchPhase::move, {2, 300, 100}, 0.05);
  REQUIRE(kinds(pinch) == "pinch");
  CHECK(pinch[0].scale == Approx(2));
  CHECK(pinch[0].x_css == Approx(200));
  CHECK(pinch[0].dx_css == Approx(50));
  CHECK(kinds(touch.touch(TouchPhase::up, {2, 300, 100}, 0.1)).empty());
  CHECK(kinds(touch.touch(TouchPhase::move, {1, 150, 150}, 0.15)).empty());
  CHECK(kinds(touch.touch(TouchPhase::up, {1, 150, 150}, 0.2)).empty());
  CHECK(kinds(touch.touch(TouchPhase::down, {1, 10, 10}, 1)) == "press");
}

TEST_CASE("A short tap of two fingers is one gesture, between them") {
  GestureRecognizer touch;
  touch.touch(TouchPhase::down, {1, 100, 100}, 0);
  touch.touch(TouchPhase::down, {2, 180, 140}, 0.03);
  touch.touch(TouchPhase::move, {2, 182, 140}, 0.06);
  const auto up = touch.touch(TouchPhase::up, {1, 100, 100}, 0.1);
  REQUIRE(kinds(up) == "two_finger_tap");
  CHECK(up[0].x_css == Approx(141));
  CHECK(up[0].y_css == Approx(120));
  CHECK(kinds(touch.touch(TouchPhase::up, {2, 182, 140}, 0.12)).empty());
}

TEST_CASE("Two fingers that rest or part are no tap") {
  GestureRecognizer rests;
  rests.touch(TouchPhase::down, {1, 100, 100}, 0);
  rests.touch(TouchPhase::down, {2, 180, 140}, 0.03);
  CHECK(kinds(rests.touch(TouchPhase::up, {1, 100, 100}, 0.6)).empty());
  GestureRecognizer parts;
  parts.touch(TouchPhase::down, {1, 100, 100}, 0);
  parts.touch(TouchPhase::down, {2, 180, 100}, 0.03);
  parts.touch(TouchPhase::move, {2, 220, 100}, 0.06);
  CHECK(kinds(parts.touch(TouchPhase::up, {1, 100, 100}, 0.1)).empty());
}

TEST_CASE("A second finger ends a pan without inertia") {
  GestureRecognizer touch;
  touch.touch(TouchPhase::down, {1, 100, 100}, 0);
  touch.touch(TouchPhase::move, {1, 160, 100}, 0.02);
  const auto out = touch.touch(TouchPhase::down, {2, 300, 100}, 0.03);
  REQUIRE(kinds(out) == "pan_end");
  CHECK(out[0].vx == 0);
}

TEST_CASE("The system taking the touches away cancels what was under way") {
  GestureRecognizer touch;
  touch.touch(TouchPhase::down, {1, 100, 100}, 0);
  touch.touch(TouchPhase::move, {1, 160, 100}, 0.02);
  CHECK(kinds(touch.touch(TouchPhase::cancel, {1, 160, 100}, 0.03)) == "cancel");
  CHECK(kinds(touch.touch(TouchPhase::up, {1, 160, 100}, 0.04)).empty());
}

}  // namespace rostrum::gesture_test
