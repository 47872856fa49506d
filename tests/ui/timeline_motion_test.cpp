#include "ui/timeline/timeline_motion.hpp"

#include <cmath>

#include <catch_amalgamated.hpp>

using namespace rostrum;
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
  Motion stage;
  stage.follow();
  stage.motion.zoom(500, 4);
  stage.take();
  const double from = stage.motion.scale().from_day;
  stage.motion.fling(600, 10);
  REQUIRE(stage.motion.moving());
  double now = 10;
  double last = from;
  int frames = 0;
  for (; stage.motion.moving() && frames < 1000; ++frames) {
    stage.motion.advance(now += 1.0 / 60);
    stage.take();
    CHECK(stage.motion.scale().from_day <= last);
    last = stage.motion.scale().from_day;
  }
  CHECK(frames > 20);
  CHECK((from - last) * stage.motion.scale().px_per_day() == Approx(200).margin(5));
  REQUIRE(stage.window);
  CHECK(stage.window->from.days == std::lround(last));
}

TEST_CASE("A fling stops at the end of the extent and under the next touch") {
  Motion stage;
  stage.follow();
  stage.motion.zoom(100, 3);  // about the left edge: it shows the first years
  stage.take();
  stage.motion.fling(2000, 0);
  stage.motion.advance(0.016);
  CHECK_FALSE(stage.motion.moving());

  stage.motion.fling(-2000, 1);
  stage.motion.advance(1.016);
  CHECK(stage.motion.moving());
  stage.motion.pan(-1);
  CHECK_FALSE(stage.motion.moving());
}

TEST_CASE("A View that says something else ends a fling") {
  Motion stage;
  stage.follow();
  stage.motion.zoom(500, 4);
  stage.take();
  stage.motion.fling(-500, 0);
  stage.window = DayWindow{day_from_civil({1990, 1, 1}), day_from_civil({1991, 1, 1})};
  stage.follow();
  CHECK_FALSE(stage.motion.moving());
  CHECK(stage.motion.scale().from_day == day_from_civil({1990, 1, 1}).days);
}

TEST_CASE("Zooming further than it goes keeps the day under the pointer") {
  Motion stage;
  stage.follow();
  for (int i = 0; i < 20; ++i)
    stage.motion.zoom(300, 1);
  const double day = stage.motion.scale().day_from_px(300);
  CHECK(stage.motion.scale().days() == Approx(7));
  stage.motion.zoom(300, 3);
  CHECK(stage.motion.scale().day_from_px(300) == Approx(day));
  for (int i = 0; i < 30; ++i)
    stage.motion.zoom(700, -1);
  CHECK(stage.motion.scale().days() == Approx(century.to_day - century.from_day));
  stage.take();
  CHECK_FALSE(stage.window);  // everything is shown
}
