#include "ui/timeline/timeline_motion.hpp"

#include <cmath>

#include <catch_amalgamated.hpp>

namespace rostrum::timeline_motion_test {

using namespace rostrum::ui;
using Catch::Approx;

namespace {

const TimeExtent century =
    extent_of_days(day_from_civil({1920, 1, 1}), day_from_civil({2019, 12, 31}));

struct Motion {
  TimelineMotion motion;
  std::optional<DayWindow> window;

  void follow() { motion.follow(window, std::nullopt, century, 100, 900); }
  // As a session does: what was moved becomes the View's.
  void take() {
    if (const auto change = motion.take_change()) window = *change;
    follow();
  }
};

}  // namespace

TEST_CASE("Days let go in motion go on, slow down and come to rest") {
  Motion harness;
  harness.follow();
  harness.motion.zoom(500, 4);
  harness.take();
  const double from = harness.motion.scale().from_day;
  harness.motion.fling(600, 10);
  REQUIRE(harness.motion.moving());
  double now = 10;
  double last = from;
  int frames = 0;
  for (; harness.motion.moving() && frames < 1000; ++frames) {
    harness.motion.advance(now += 1.0 / 60);
    harness.take();
    CHECK(harness.motion.scale().from_day <= last);
    last = harness.motion.scale().from_day;
  }
  CHECK(frames > 20);
  CHECK((from - last) * harness.motion.scale().px_per_day() == Approx(200).margin(5));
  REQUIRE(harness.window);
  CHECK(harness.window->from.days == std::lround(last));
}

TEST_CASE("A fling stops at the end of the extent and under the next touch") {
  Motion harness;
  harness.follow();
  harness.motion.zoom(100, 3);  // about the left edge: it shows the first years
  harness.take();
  harness.motion.fling(2000, 0);
  harness.motion.advance(0.016);
  CHECK_FALSE(harness.motion.moving());

  harness.motion.fling(-2000, 1);
  harness.motion.advance(1.016);
  CHECK(harness.motion.moving());
  harness.motion.pan(-1);
  CHECK_FALSE(harness.motion.moving());
}

TEST_CASE("A View that says something else ends a fling") {
  Motion harness;
  harness.follow();
  harness.motion.zoom(500, 4);
  harness.take();
  harness.motion.fling(-500, 0);
  harness.window = DayWindow{day_from_civil({1990, 1, 1}), day_from_civil({1991, 1, 1})};
  harness.follow();
  CHECK_FALSE(harness.motion.moving());
  CHECK(harness.motion.scale().from_day == day_from_civil({1990, 1, 1}).days);
}

TEST_CASE("Zooming further than it goes keeps the day under the pointer") {
  Motion harness;
  harness.follow();
  for (int i = 0; i < 20; ++i)
    harness.motion.zoom(300, 1);
  const double day = harness.motion.scale().day_from_px(300);
  CHECK(harness.motion.scale().days() == Approx(7));
  harness.motion.zoom(300, 3);
  CHECK(harness.motion.scale().day_from_px(300) == Approx(day));
  for (int i = 0; i < 30; ++i)
    harness.motion.zoom(700, -1);
  CHECK(harness.motion.scale().days() == Approx(century.to_day - century.from_day));
  harness.take();
  CHECK_FALSE(harness.window);  // everything is shown
}

}  // namespace rostrum::timeline_motion_test
