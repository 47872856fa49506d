#include "ui/timeline/play_clock.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::play_clock_test {

using Catch::Approx;
using rostrum::ui::PlayClock;

TEST_CASE("A run steps at once and then as often as its speed says") {
  for (int speed = 1; speed <= 4; ++speed) {
    PlayClock clock;
    int steps = 0;
    for (double now = 100; now < 102.99; now += 0.01)
      steps += clock.due(true, speed, now) ? 1 : 0;
    INFO("speed " << speed);
    CHECK(steps == Approx(3 * PlayClock::steps_a_second(speed)).margin(1));
  }
}

TEST_CASE("Nothing is due while nothing plays") {
  PlayClock clock;
  CHECK(clock.due(true, 1, 5));
  CHECK(clock.next() == 6.0);
  CHECK_FALSE(clock.due(false, 1, 9));
  CHECK_FALSE(clock.next());
  CHECK(clock.due(true, 1, 9.1));
}

TEST_CASE("Steps that were missed are not made up for") {
  PlayClock clock;
  CHECK(clock.due(true, 4, 5));
  CHECK(clock.due(true, 4, 60));
  CHECK_FALSE(clock.due(true, 4, 60.01));
}

TEST_CASE("A higher speed holds from the next step") {
  PlayClock clock;
  CHECK(clock.due(true, 1, 5));
  CHECK_FALSE(clock.due(true, 4, 5.1));
  CHECK(clock.due(true, 4, 5.23));
}

}  // namespace rostrum::play_clock_test
