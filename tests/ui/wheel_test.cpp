#include "ui/input/wheel.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::wheel_test {

using namespace rostrum::ui;
using Catch::Approx;

TEST_CASE("A wheel in pixels scrolls by those pixels") {
  const WheelMotion motion = wheel_motion({.dx = 3, .dy = 100}, 600);
  CHECK(motion.scroll_x_css == Approx(3));
  CHECK(motion.scroll_y_css == Approx(100));
}

TEST_CASE("Turning the wheel away from the reader comes closer") {
  CHECK(wheel_motion({.dy = -100}, 600).zoom_levels == Approx(1.0 / 3));
  CHECK(wheel_motion({.dy = 100}, 600).zoom_levels == Approx(-1.0 / 3));
}

TEST_CASE("Lines and pages mean the same movement in every browser") {
  const WheelMotion three_lines = wheel_motion({.dy = 3, .unit = WheelUnit::line}, 600);
  CHECK(three_lines.scroll_y_css == Approx(72));
  const WheelMotion page = wheel_motion({.dy = 1, .unit = WheelUnit::page}, 600);
  CHECK(page.scroll_y_css == Approx(600));
}

TEST_CASE("A pinch on a trackpad zooms by its small steps") {
  CHECK(wheel_motion({.dy = -10, .ctrl = true}, 600).zoom_levels >
        wheel_motion({.dy = -10}, 600).zoom_levels);
}

TEST_CASE("No single event moves more than a page or a level, whatever a driver claims") {
  const WheelMotion motion = wheel_motion({.dx = -9e6F, .dy = -9e6F, .ctrl = true}, 600);
  CHECK(motion.scroll_x_css == Approx(-600));
  CHECK(motion.scroll_y_css == Approx(-600));
  CHECK(motion.zoom_levels == Approx(1));
}

}  // namespace rostrum::wheel_test
