#include "ui/base/touch_tip.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::ui::touch_tip_test {
namespace {

TEST_CASE("what a finger asked for is shown for a while and goes by itself") {
  FrameScheduler scheduler;
  TouchTip tip;
  CHECK_FALSE(tip.at(scheduler, 10));
  tip.show({3, 4}, 10);
  REQUIRE(tip.at(scheduler, 11));
  CHECK(tip.at(scheduler, 11)->x == 3);
  // The frame in which it goes is asked for.
  CHECK(scheduler.next_wake() == 10 + TouchTip::shown_seconds);
  CHECK_FALSE(tip.at(scheduler, 10 + TouchTip::shown_seconds));
  CHECK_FALSE(tip.at(scheduler, 11));
}

TEST_CASE("another touch takes it away at once") {
  FrameScheduler scheduler;
  TouchTip tip;
  tip.show({3, 4}, 10);
  tip.reset();
  CHECK_FALSE(tip.at(scheduler, 10));
  CHECK_FALSE(scheduler.next_wake());
}

}  // namespace
}  // namespace rostrum::ui::touch_tip_test
