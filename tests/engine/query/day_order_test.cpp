#include "engine/query/day_order.hpp"

#include <algorithm>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/model/date_span.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::day_order_test {
namespace {

TEST_CASE("rows are put in the order of their days, open ones first and last") {
  const std::vector<Day> days{{40}, DateSpan::open_end,  {-3}, DateSpan::open_start, {40},
                              {39}, DateSpan::open_start};
  CHECK(in_order_of_day(days) == std::vector<std::uint32_t>{3, 6, 2, 5, 0, 4, 1});
  CHECK(in_order_of_day(days, std::vector<std::uint32_t>{4, 1, 0}) ==
        std::vector<std::uint32_t>{4, 0, 1});
}

TEST_CASE("the order of days is that of a stable sort") {
  test::Chance chance(3);
  for (int round = 0; round < 50; ++round) {
    std::vector<Day> days(chance.below(200));
    for (Day& day : days)
      day = chance.date().earliest;
    std::vector<std::uint32_t> rows(days.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row)
      rows[row] = row;
    std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return days[row]; });
    CHECK(in_order_of_day(days) == rows);
  }
}

TEST_CASE("no days, and open ones alone, are in order") {
  CHECK(in_order_of_day({}).empty());
  const std::vector<Day> open{DateSpan::open_end, DateSpan::open_start};
  CHECK(in_order_of_day(open) == std::vector<std::uint32_t>{1, 0});
}

}  // namespace
}  // namespace rostrum::day_order_test
