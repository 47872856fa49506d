#include "engine/time/bins.hpp"

#include <random>

#include <catch_amalgamated.hpp>

namespace rostrum::bins_test {

namespace {

constexpr BinWidth all_widths[] = {BinWidth::year, BinWidth::quarter, BinWidth::month,
                                   BinWidth::week, BinWidth::day};

}  // namespace

TEST_CASE("bins start at calendar edges") {
  const Day day = day_from_civil({2024, 11, 6});  // a Wednesday
  CHECK(bin_start(day, BinWidth::year) == day_from_civil({2024, 1, 1}));
  CHECK(bin_start(day, BinWidth::quarter) == day_from_civil({2024, 10, 1}));
  CHECK(bin_start(day, BinWidth::month) == day_from_civil({2024, 11, 1}));
  CHECK(bin_start(day, BinWidth::week) == day_from_civil({2024, 11, 4}));
  CHECK(bin_start(day, BinWidth::day) == day);
  CHECK(next_bin_start(day, BinWidth::quarter) == day_from_civil({2025, 1, 1}));
  CHECK(next_bin_start(day, BinWidth::week) == day_from_civil({2024, 11, 11}));
}

TEST_CASE("bins cover a range without gap or overlap") {
  std::mt19937 random(11);
  std::uniform_int_distribution<std::int32_t> days(-700'000, 700'000);
  std::uniform_int_distribution<std::int32_t> lengths(0, 3000);
  for (int i = 0; i < 200; ++i) {
    const Day from{days(random)};
    const Day to = from + lengths(random);
    for (const BinWidth width : all_widths) {
      const auto bins = bins_covering(from, to, width);
      REQUIRE_FALSE(bins.empty());
      REQUIRE(bins.front().from <= from);
      REQUIRE(from <= bins.front().to);
      REQUIRE(bins.back().from <= to);
      REQUIRE(to <= bins.back().to);
      for (std::size_t b = 0; b < bins.size(); ++b) {
        REQUIRE(bins[b].from <= bins[b].to);
        if (b > 0) REQUIRE(bins[b - 1].to + 1 == bins[b].from);
      }
    }
  }
}

TEST_CASE("a backward range has no bins") {
  CHECK(bins_covering(Day{5}, Day{4}, BinWidth::day).empty());
}

TEST_CASE("the width chosen is the finest that keeps to the limit") {
  const Day from = day_from_civil({2018, 1, 1});
  const Day to = day_from_civil({2025, 12, 31});
  CHECK(bin_width_for(from, to, 8) == BinWidth::year);
  CHECK(bin_width_for(from, to, 32) == BinWidth::quarter);
  CHECK(bin_width_for(from, to, 96) == BinWidth::month);
  CHECK(bin_width_for(from, to, 95) == BinWidth::quarter);
  CHECK(bin_width_for(from, to, 500) == BinWidth::week);
  CHECK(bin_width_for(from, to, 5000) == BinWidth::day);
  CHECK(bin_width_for(from, to, 1) == BinWidth::year);
  std::mt19937 random(3);
  std::uniform_int_distribution<std::int32_t> lengths(0, 4000);
  for (int i = 0; i < 200; ++i) {
    const Day end = from + lengths(random);
    const BinWidth width = bin_width_for(from, end, 40);
    if (width != BinWidth::year) REQUIRE(bins_covering(from, end, width).size() <= 40);
  }
}

TEST_CASE("the width at a zoom is the finest of which every bin is wide enough") {
  CHECK(bin_width_at_zoom(6, 6) == BinWidth::day);
  CHECK(bin_width_at_zoom(5.9, 6) == BinWidth::week);
  CHECK(bin_width_at_zoom(0.5, 6) == BinWidth::month);
  CHECK(bin_width_at_zoom(0.2, 6) == BinWidth::quarter);
  CHECK(bin_width_at_zoom(0.01, 6) == BinWidth::year);
  std::mt19937 random(5);
  std::uniform_real_distribution<double> zooms(0.02, 12);
  const Day from = day_from_civil({2019, 11, 3});
  for (int i = 0; i < 300; ++i) {
    const double px_per_day = zooms(random);
    const BinWidth width = bin_width_at_zoom(px_per_day, 6);
    for (const TimeBin& bin : bins_covering(from, from + 900, width)) {
      const double wide = (bin.to - bin.from + 1) * px_per_day;
      if (width != BinWidth::year) REQUIRE(wide >= 6);
    }
  }
}

}  // namespace rostrum::bins_test
