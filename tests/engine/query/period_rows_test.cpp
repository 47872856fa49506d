// A period moved step by step holds the rows that each of its days asks for.
#include "engine/query/period_rows.hpp"

#include <optional>

#include <catch_amalgamated.hpp>

#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::period_rows_test {
namespace {

Bitset rows_held(const Columns& columns, const PeriodAsked& asked) {
  Bitset rows(columns.row_count());
  for (Row row = 0; row < columns.row_count(); ++row) {
    if (asked.holds(columns.earliest()[row], columns.latest()[row])) rows.set(row);
  }
  return rows;
}

bool lies_in(const std::vector<WordRange>& ranges, std::size_t word) {
  return std::ranges::any_of(
      ranges, [&](const WordRange& range) { return range.begin <= word && word < range.end; });
}

// The rows that the difference says, each as often as it is in it.
std::vector<int> rows_of_difference(const PeriodRows& period, std::size_t row_count) {
  std::vector<int> times(row_count);
  const auto difference = period.difference();
  for (std::size_t i = 0; i < difference->begun; ++i)
    ++times[i];
  for (std::size_t i = 0; i < difference->ended; ++i)
    --times[period.by_latest().empty() ? i : period.by_latest()[i]];
  return times;
}

void step_through(const Columns& columns, std::uint32_t seed, bool certainly_too) {
  test::Chance chance(seed);
  PeriodRows period(columns);
  Query query;
  for (int step = 0; step < 300; ++step) {
    const Day from = day_from_civil({2009, 6, 1}) + static_cast<std::int32_t>(chance.below(5000));
    query.time = TimeRange{.from = from, .to = from + static_cast<std::int32_t>(chance.below(900))};
    if (chance.one_in(6)) query.time->from.reset();
    if (chance.one_in(6)) query.time->to.reset();
    if (chance.one_in(12)) query.time.reset();
    query.time_match =
        certainly_too && chance.one_in(3) ? TimeMatch::certainly : TimeMatch::possibly;
    const PeriodAsked asked(query);
    const Bitset before = period.rows();
    const auto changed = period.move(asked);
    INFO("seed " << seed << ", step " << step);
    const Bitset held = rows_held(columns, asked);
    REQUIRE(period.rows() == held);
    for (std::size_t w = 0; w < held.words().size(); ++w) {
      if (before.words()[w] != held.words()[w]) REQUIRE(lies_in(changed, w));
    }
    for (std::size_t i = 1; i < changed.size(); ++i)
      REQUIRE(changed[i - 1].end < changed[i].begin);
    if (!period.difference()) {
      REQUIRE(asked.certainly);
      continue;
    }
    const std::vector<int> times = rows_of_difference(period, columns.row_count());
    for (std::size_t row = 0; row < times.size(); ++row)
      REQUIRE(times[row] == (held.test(row) ? 1 : 0));
  }
}

TEST_CASE("periods of dates that are known roughly") {
  const Dataset dataset = test::random_dataset(3);
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  step_through(columns, 1, true);
  step_through(columns, 2, false);
}

TEST_CASE("periods of records of one day each") {
  const Dataset dataset = test::random_dataset(4);
  const FacetDomains domains(dataset);
  test::Chance chance(7);
  std::vector<Day> days;
  for (int i = 0; i < 700; ++i) {
    days.push_back(day_from_civil({2010, 1, 1}) + static_cast<std::int32_t>(chance.below(4000)));
  }
  RowData data;
  data.statements = days.size();
  data.earliest = days;
  data.forum_count = 1;
  const Columns columns(data, domains);
  step_through(columns, 3, true);
  CHECK(PeriodRows(columns).by_latest().empty());
}

TEST_CASE("of no rows there are none in any period") {
  const Dataset dataset{DatasetTables{}};
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  PeriodRows period(columns);
  Query query;
  query.time = TimeRange{.from = Day{3}, .to = Day{5}};
  CHECK(period.move(PeriodAsked(query)).empty());
}

}  // namespace
}  // namespace rostrum::period_rows_test
