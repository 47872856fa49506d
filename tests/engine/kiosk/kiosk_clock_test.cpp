#include "engine/kiosk/kiosk_clock.hpp"

#include <limits>

#include <catch_amalgamated.hpp>

#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::kiosk_clock_test {
namespace {

constexpr KioskTimes times{.idle_seconds = 60, .warning_seconds = 20};

TEST_CASE("it rests until somebody touches it, and that touch does nothing else") {
  KioskClock clock(times);
  CHECK(clock.phase() == KioskPhase::attract);
  CHECK_FALSE(clock.tick(5000));
  CHECK_FALSE(clock.next());
  CHECK(clock.touched(5001));
  CHECK(clock.phase() == KioskPhase::active);
  CHECK_FALSE(clock.touched(5002));
}

TEST_CASE("left alone it warns with a countdown, and then starts again") {
  KioskClock clock(times);
  clock.touched(100);
  CHECK(clock.next() == 160);
  CHECK_FALSE(clock.tick(159.9));
  CHECK(clock.tick(160) == KioskPhase::warning);
  CHECK(clock.seconds_left() == 20);
  CHECK(clock.next() == 161);
  CHECK_FALSE(clock.tick(161));
  CHECK(clock.seconds_left() == 19);
  CHECK_FALSE(clock.tick(179.5));
  CHECK(clock.seconds_left() == 1);
  CHECK(clock.tick(180) == KioskPhase::attract);
  CHECK(clock.seconds_left() == 0);
}

TEST_CASE("a touch during the warning goes on from there, and is a touch like any other") {
  KioskClock clock(times);
  clock.touched(0);
  clock.tick(70);
  CHECK(clock.phase() == KioskPhase::warning);
  CHECK_FALSE(clock.touched(75));
  CHECK(clock.phase() == KioskPhase::active);
  CHECK_FALSE(clock.tick(134));
  CHECK(clock.tick(135) == KioskPhase::warning);
}

TEST_CASE("a machine that slept wakes at rest") {
  KioskClock clock(times);
  clock.touched(0);
  CHECK(clock.tick(100'000) == KioskPhase::attract);
}

TEST_CASE("a clock that goes back, or is no number, does no harm") {
  KioskClock clock(times);
  clock.touched(1000);
  CHECK_FALSE(clock.tick(10));
  CHECK_FALSE(clock.tick(std::numeric_limits<double>::quiet_NaN()));
  CHECK_FALSE(clock.tick(std::numeric_limits<double>::infinity()));
  CHECK(clock.tick(1060) == KioskPhase::warning);
}

TEST_CASE("whatever happens, left alone it is at rest in time, and wakes by one touch") {
  test::Chance chance(7);
  for (int round = 0; round < 2000; ++round) {
    KioskClock clock(times);
    double now = chance.below(1000);
    KioskPhase before = clock.phase();
    for (std::uint32_t steps = chance.below(40); steps > 0; --steps) {
      now += chance.below(900) / 10.0;
      if (chance.one_in(3)) {
        const bool woke = clock.touched(now);
        CHECK(woke == (before == KioskPhase::attract));
        CHECK(clock.phase() == KioskPhase::active);
      } else {
        const auto began = clock.tick(now);
        CHECK((!began || *began == clock.phase()));
        // No phase is jumped back to without a touch.
        CHECK(clock.phase() >= before);
      }
      const auto next = clock.next();
      CHECK(next.has_value() == (clock.phase() != KioskPhase::attract));
      CHECK((clock.seconds_left() > 0) == (clock.phase() == KioskPhase::warning));
      before = clock.phase();
    }
    // Looking again when it asks for it leads to rest, within the time it has for that.
    const double last = now;
    int looks = 0;
    while (const auto next = clock.next()) {
      CHECK(*next >= now);
      now = *next;
      clock.tick(now);
      REQUIRE(++looks < 40);
    }
    CHECK(now <= last + times.idle_seconds + times.warning_seconds + 1e-6);
    CHECK(clock.touched(now + 1));
  }
}

}  // namespace
}  // namespace rostrum::kiosk_clock_test
