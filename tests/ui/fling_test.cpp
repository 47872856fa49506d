#include "ui/input/fling.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::fling_test {

using namespace rostrum::ui;
using Catch::Approx;

namespace {

// The way of a fling until it rests, with so many frames a second.
double way_of(double speed_css, int frames_a_second) {
  Fling fling;
  double now = 5;
  fling.start(speed_css, now);
  double way = 0;
  for (int i = 0; i < 100 * frames_a_second && fling.moving(); ++i) {
    now += 1.0 / frames_a_second;
    way += fling.advance(now);
  }
  REQUIRE_FALSE(fling.moving());
  return way;
}

}  // namespace

TEST_CASE("What is flung goes on, slows down and comes to rest") {
  Fling fling;
  fling.start(900, 0);
  const double first = fling.advance(0.03);
  const double second = fling.advance(0.06);
  CHECK(first > 20);
  CHECK(second > 0);
  CHECK(second < first);
  CHECK(way_of(900, 60) == Approx(300).margin(5));  // speed over friction
  CHECK(way_of(-900, 60) == Approx(-way_of(900, 60)));
}

TEST_CASE("The way of a fling is the same however many frames it takes") {
  CHECK(way_of(900, 30) == Approx(way_of(900, 144)).margin(5));
}

TEST_CASE("What is let go slowly rests, and nothing is thrown too fast or in one late frame") {
  Fling fling;
  fling.start(8, 0);
  CHECK_FALSE(fling.moving());
  CHECK(fling.advance(1) == 0);
  fling.start(1e6, 0);
  CHECK(fling.advance(60) < 250);
}

TEST_CASE("A drag's speed is that of its last moves, and rests when the pointer does") {
  DragSpeed speed(0);
  for (int i = 1; i <= 10; ++i)
    speed.moved(4, -2, i * 0.01);
  CHECK(speed.vx() == Approx(400).epsilon(0.01));
  CHECK(speed.vy() == Approx(-200).epsilon(0.01));
  CHECK_FALSE(speed.rested(0.11));
  CHECK(speed.rested(0.3));
}

}  // namespace rostrum::fling_test
