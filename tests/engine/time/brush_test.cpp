#include "engine/time/brush.hpp"

#include <string>

#include <catch_amalgamated.hpp>

namespace rostrum::brush_test {

namespace {

// Eight years, about 100 pixels a year.
const Day first = day_from_civil({2018, 1, 1});
const Day last = day_from_civil({2025, 12, 31});
const TimeExtent extent = extent_of_days(first, last);
const TimeScale scale = scale_over(extent, 0, 800);

double px(int year) {
  return scale.px_from_day(first_day_of_year(year));
}

TimeRange years(int from, int to) {
  return {first_day_of_year(from), first_day_of_year(to + 1) - 1};
}
TimeRange since(int year) {
  return {first_day_of_year(year), std::nullopt};
}
TimeRange until(int year) {
  return {std::nullopt, first_day_of_year(year + 1) - 1};
}

std::string words(const std::optional<TimeRange>& range) {
  if (!range) return "all";
  const auto date = [](std::optional<Day> day) {
    if (!day) return std::string("..");
    const CivilDate civil = civil_from_day(*day);
    return std::to_string(civil.year) + '-' + std::to_string(civil.month) + '-' +
           std::to_string(civil.day);
  };
  return date(range->from) + " to " + date(range->to);
}

std::string drag(std::optional<TimeRange> range, double from_px, double to_px,
                 BinWidth snap = BinWidth::year) {
  return words(
      dragged_brush(begin_brush_drag(scale, range, from_px), scale, extent, to_px, {.snap = snap}));
}

}  // namespace

TEST_CASE("a press takes hold of the part under it") {
  const TimeRange range = years(2020, 2022);
  CHECK(brush_part_at(scale, range, px(2020)) == BrushPart::from_handle);
  CHECK(brush_part_at(scale, range, px(2020) - 8) == BrushPart::from_handle);
  CHECK(brush_part_at(scale, range, px(2020) - 9) == BrushPart::outside);
  CHECK(brush_part_at(scale, range, px(2021)) == BrushPart::body);
  CHECK(brush_part_at(scale, range, px(2023) + 5) == BrushPart::to_handle);
  CHECK(brush_part_at(scale, range, 700) == BrushPart::outside);
  CHECK(brush_part_at(scale, std::nullopt, 300) == BrushPart::outside);
}

TEST_CASE("the body of a narrow period can still be met") {
  const TimeRange week{first_day_of_year(2020), first_day_of_year(2020) + 30};
  const BrushSpanCss span = brush_span(scale, week);
  CHECK(brush_part_at(scale, week, (span.from_css + span.to_css) / 2) == BrushPart::body);
  CHECK(brush_part_at(scale, week, span.from_css) == BrushPart::from_handle);
  CHECK(brush_part_at(scale, week, span.to_css) == BrushPart::to_handle);
}

TEST_CASE("an open end lies at the edge and can be taken hold of there") {
  const BrushSpanCss span = brush_span(scale, since(2020));
  CHECK(span.open_end);
  CHECK(span.to_css == scale.right_css);
  CHECK(brush_part_at(scale, since(2020), scale.right_css - 2) == BrushPart::to_handle);
}

TEST_CASE("drags do what the table says") {
  struct Row {
    std::optional<TimeRange> before;
    double from_px;
    double to_px;
    std::string after;
  };
  const Row table[] = {
      // A new period covers every year it touches, in either direction.
      {std::nullopt, px(2020) + 50, px(2022) + 10, "2020-1-1 to 2022-12-31"},
      {std::nullopt, px(2022) + 10, px(2020) + 50, "2020-1-1 to 2022-12-31"},
      {std::nullopt, px(2020) + 50, px(2020) + 60, "2020-1-1 to 2020-12-31"},
      {years(2020, 2020), 600, px(2023) + 50, "2023-1-1 to 2024-12-31"},
      // A click outside clears.
      {years(2020, 2021), 700, 701, "all"},
      // Reaching an edge opens the end; reaching both is everything.
      {std::nullopt, px(2022) + 10, 900, "2022-1-1 to .."},
      {std::nullopt, px(2022) + 10, -50, ".. to 2022-12-31"},
      {std::nullopt, -10, 900, "all"},
      // Handles snap to the nearest edge.
      {years(2020, 2021), px(2020), px(2019) + 20, "2019-1-1 to 2021-12-31"},
      {years(2020, 2021), px(2022), px(2023) - 20, "2020-1-1 to 2022-12-31"},
      {years(2020, 2021), px(2022), 2000, "2020-1-1 to .."},
      {years(2020, 2021), px(2020), -50, ".. to 2021-12-31"},
      // Past the other handle the period turns over; on it a year is left.
      {years(2020, 2021), px(2020), px(2024), "2022-1-1 to 2023-12-31"},
      {years(2020, 2021), px(2022), px(2019), "2019-1-1 to 2019-12-31"},
      {years(2020, 2021), px(2022), px(2020), "2019-1-1 to 2019-12-31"},
      {since(2020), scale.right_css, px(2023), "2020-1-1 to 2022-12-31"},
      // The body moves whole and stops at the extent.
      {years(2020, 2021), px(2021), px(2022) + 20, "2021-1-1 to 2022-12-31"},
      {years(2020, 2021), px(2021), 5000, "2024-1-1 to .."},
      {years(2020, 2021), px(2021), -5000, ".. to 2019-12-31"},
      {until(2019), px(2019), px(2020), "2019-1-1 to 2020-12-31"},
      // A press that does not move changes nothing.
      {years(2020, 2021), px(2021), px(2021) + 1, "2020-1-1 to 2021-12-31"},
      {years(2020, 2021), px(2020) + 3, px(2020) + 4, "2020-1-1 to 2021-12-31"},
  };
  for (const Row& row : table) {
    INFO(words(row.before) << " from " << row.from_px << " to " << row.to_px);
    CHECK(drag(row.before, row.from_px, row.to_px) == row.after);
  }
}

TEST_CASE("finer snapping follows months") {
  CHECK(drag(std::nullopt, px(2020) + 1, px(2020) + 30, BinWidth::month) ==
        "2020-1-1 to 2020-4-30");
}

TEST_CASE("keys nudge an end or the whole by bins") {
  const auto nudge = [](std::optional<TimeRange> range, BrushPart part, int steps) {
    return words(nudged_brush(range, part, steps, extent, BinWidth::year));
  };
  CHECK(nudge(years(2020, 2021), BrushPart::from_handle, -1) == "2019-1-1 to 2021-12-31");
  CHECK(nudge(years(2020, 2021), BrushPart::from_handle, 5) == "2021-1-1 to 2021-12-31");
  CHECK(nudge(years(2020, 2021), BrushPart::to_handle, 1) == "2020-1-1 to 2022-12-31");
  CHECK(nudge(years(2020, 2021), BrushPart::to_handle, -5) == "2020-1-1 to 2020-12-31");
  CHECK(nudge(years(2020, 2021), BrushPart::to_handle, 50) == "2020-1-1 to ..");
  CHECK(nudge(years(2020, 2021), BrushPart::body, 1) == "2021-1-1 to 2022-12-31");
  CHECK(nudge(since(2024), BrushPart::body, 1) == "2024-1-1 to ..");
  CHECK(nudge(std::nullopt, BrushPart::from_handle, 1) == "2019-1-1 to ..");
}

TEST_CASE("an end beyond the days shown has no handle there") {
  const TimeScale two_years{static_cast<double>(first_day_of_year(2020).days),
                            static_cast<double>(first_day_of_year(2022).days), 0, 800};
  const TimeRange period = years(2019, 2020);
  const BrushSpanCss span = brush_span(two_years, period);
  CHECK_FALSE(span.from_shown);
  CHECK(span.from_css == 0);
  CHECK(span.to_shown);
  CHECK(brush_part_at(two_years, period, 2) == BrushPart::body);
  CHECK(brush_part_at(two_years, period, span.to_css) == BrushPart::to_handle);
  CHECK(brush_span(two_years, years(2020, 2021)).to_shown);
}

TEST_CASE("free of bins, an end follows the pointer to the day") {
  const double noon = scale.px_from_day(day_from_civil({2021, 5, 17}).days + 0.4);
  CHECK(drag(years(2020, 2021), px(2020), noon, BinWidth::day) == "2021-5-17 to 2021-12-31");
}

TEST_CASE("a period that covers no whole bins keeps its days when it is moved") {
  const TimeRange days{day_from_civil({2020, 3, 5}), day_from_civil({2020, 5, 20})};
  const double middle = (brush_span(scale, days).from_css + brush_span(scale, days).to_css) / 2;
  const auto moved = dragged_brush(begin_brush_drag(scale, days, middle, 2), scale, extent,
                                   middle + (px(2022) - px(2021)), {.snap = BinWidth::month});
  REQUIRE(moved);
  CHECK(*moved->from == day_from_civil({2021, 3, 1}));
  CHECK(*moved->to - *moved->from == *days.to - *days.from);
}

TEST_CASE("whatever is dragged wherever, a period lies within the extent and is not backward") {
  std::uint32_t seed = 7;
  const auto chance = [&](std::uint32_t below) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 8U) % below;
  };
  constexpr BinWidth widths[] = {BinWidth::year, BinWidth::quarter, BinWidth::month, BinWidth::week,
                                 BinWidth::day};
  std::optional<TimeRange> range;
  for (int i = 0; i < 4000; ++i) {
    const double from_px = static_cast<double>(chance(900)) - 50;
    const double to_px = static_cast<double>(chance(900)) - 50;
    const BrushOptions options{.snap = widths[chance(5)]};
    range = dragged_brush(begin_brush_drag(scale, range, from_px), scale, extent, to_px, options);
    if (!range) continue;
    REQUIRE((range->from || range->to));
    if (range->from) REQUIRE(*range->from > first);
    if (range->to) REQUIRE(*range->to < last);
    if (range->from && range->to) REQUIRE(*range->from <= *range->to);
  }
}

}  // namespace rostrum::brush_test
