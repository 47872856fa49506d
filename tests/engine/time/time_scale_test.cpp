#include "engine/time/time_scale.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <catch_amalgamated.hpp>

namespace rostrum::time_scale_test {

using Catch::Approx;

namespace {

const TimeScale scale{.from_day = 100, .to_day = 300, .left_css = 50, .right_css = 450};
const TimeExtent extent{.from_day = 0, .to_day = 1000, .min_days = 10};

}  // namespace

TEST_CASE("days and pixels turn into each other") {
  CHECK(scale.px_from_day(100.0) == 50);
  CHECK(scale.px_from_day(Day{200}) == 250);
  CHECK(scale.day_from_px(450) == 300);
  CHECK(scale.calendar_day_at(51) == Day{100});
  CHECK(scale.calendar_day_at(52) == Day{101});
}

TEST_CASE("zooming keeps the day under the pointer") {
  const TimeScale closer = scale.zoomed_about(150, 2);
  CHECK(closer.days() == Approx(100));
  CHECK(closer.day_from_px(150) == Approx(scale.day_from_px(150)));
  CHECK(closer.zoomed_about(150, 0.5).from_day == Approx(scale.from_day));
}

TEST_CASE("dragging right shows earlier days") {
  CHECK(scale.panned(40).from_day == Approx(80));
  CHECK(scale.panned(40).days() == Approx(scale.days()));
}

TEST_CASE("a scale stays within the extent") {
  CHECK(scale.panned(1000).clamped(extent).from_day == 0);
  CHECK(scale.panned(-100'000).clamped(extent).to_day == Approx(1000));
  CHECK(scale.zoomed_about(250, 0.001).clamped(extent) ==
        scale_over(extent, scale.left_css, scale.right_css));
  CHECK(scale.zoomed_about(250, 1000).clamped(extent).days() == Approx(10));
  CHECK(scale.clamped(extent) == scale);
}

TEST_CASE("zooming against the limit does not slide the days") {
  TimeScale closest = scale.zoomed_within(extent, 150, 1000);
  const double held = closest.day_from_px(150);
  for (int i = 0; i < 20; ++i)
    closest = closest.zoomed_within(extent, 150, 1.5);
  CHECK(closest.days() == Approx(10));
  CHECK(closest.day_from_px(150) == Approx(held));
}

TEST_CASE("an extent shows its first and last day whole") {
  const TimeExtent week = extent_of_days(Day{7}, Day{13});
  CHECK(week.from_day == 7);
  CHECK(week.to_day == 14);
  // Shorter than the least span: the whole is shown.
  CHECK(scale.clamped(extent_of_days(Day{7}, Day{8})).days() == 2);
}

TEST_CASE("from two thousand years to three days a scale is steady, whatever is done to it") {
  std::mt19937 random(9);
  std::uniform_real_distribution<double> shares(0, 1);
  for (int i = 0; i < 3000; ++i) {
    const double whole = std::exp(std::log(3.0) + shares(random) * std::log(730'500 / 3.0));
    const double start = shares(random) * 700'000 - 350'000;
    const TimeExtent all{.from_day = start, .to_day = start + whole};
    const TimeScale shown = scale_over(all, 20, 20 + 100 + 2000 * shares(random));
    INFO(whole << " days from " << start << " over " << shown.width_css());

    const double px = shown.left_css + shares(random) * shown.width_css();
    const double day = shown.day_from_px(px);
    REQUIRE(shown.px_from_day(day) == Approx(px).margin(1e-3));
    REQUIRE(shown.px_from_day(day + 1) > px);  // later is further right

    const TimeScale near = shown.zoomed_within(all, px, std::exp(8 * shares(random)));
    REQUIRE(near.days() >= Approx(std::min(all.min_days, whole)));
    REQUIRE(near.from_day >= all.from_day - 1e-6);
    REQUIRE(near.to_day <= all.to_day + 1e-6);
    REQUIRE(near.day_from_px(px) == Approx(day).margin(1e-3));
    // Out again as far as it goes: everything, and no further.
    REQUIRE(near.zoomed_within(all, px, 1e-6).days() == Approx(whole));

    const TimeScale aside = near.panned(4000 * (shares(random) - 0.5)).clamped(all);
    REQUIRE(aside.days() == Approx(near.days()));
    REQUIRE(aside.clamped(all).from_day == Approx(aside.from_day).margin(1e-6));
  }
}

}  // namespace rostrum::time_scale_test
