#include "ui/frame/frame_scheduler.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::frame_scheduler_test {

using rostrum::ui::FrameScheduler;

namespace {

// Paints for as long as frames are wanted, a sixtieth of a second each; returns how many.
int painted(FrameScheduler& scheduler, double& now, int most = 1000) {
  int frames = 0;
  while (scheduler.wants_frame(now) && frames < most) {
    scheduler.begin_frame(now);
    ++frames;
    now += 1.0 / 60;
  }
  return frames;
}

}  // namespace

TEST_CASE("A new scheduler paints until it settles, then never") {
  FrameScheduler scheduler;
  double now = 0;
  CHECK(painted(scheduler, now) == FrameScheduler::settle_frames);
  CHECK_FALSE(scheduler.wants_frame(now + 10));
  CHECK_FALSE(scheduler.next_wake());
}

TEST_CASE("A request paints the settle frames again") {
  FrameScheduler scheduler;
  double now = 0;
  painted(scheduler, now);
  scheduler.request();
  CHECK(painted(scheduler, now) == FrameScheduler::settle_frames);
}

TEST_CASE("An animation paints without pause, then one settled end") {
  FrameScheduler scheduler;
  double now = 0;
  painted(scheduler, now);
  scheduler.animate_until(now + 0.2);
  const int frames = painted(scheduler, now);
  CHECK(frames >= 12);
  CHECK(frames <= 12 + 2 + FrameScheduler::settle_frames);
  CHECK_FALSE(scheduler.wants_frame(now));
}

TEST_CASE("A wish for a later frame ends with the next frame, unless it is said again") {
  FrameScheduler scheduler;
  double now = 0;
  painted(scheduler, now);
  scheduler.wake_at(9);
  scheduler.begin_frame(5);
  CHECK_FALSE(scheduler.next_wake());
  CHECK_FALSE(scheduler.wants_frame(9));
}

TEST_CASE("A timer wakes once, and the earliest wish wins") {
  FrameScheduler scheduler;
  double now = 0;
  painted(scheduler, now);
  scheduler.wake_at(9);
  scheduler.wake_at(5);
  scheduler.wake_at(7);
  REQUIRE(scheduler.next_wake());
  CHECK(*scheduler.next_wake() == 5);
  CHECK_FALSE(scheduler.wants_frame(4.9));
  now = 5;
  CHECK(painted(scheduler, now) > 0);
  CHECK_FALSE(scheduler.next_wake());
  CHECK_FALSE(scheduler.wants_frame(100));
}

}  // namespace rostrum::frame_scheduler_test
