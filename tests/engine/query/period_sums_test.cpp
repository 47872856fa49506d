// Sums over blocks of rows give the tallies of any period, as counting its rows does.
#include "engine/query/period_sums.hpp"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "engine/query/period_rows.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::period_sums_test {
namespace {

Bitset some_rows(test::Chance& chance, std::size_t row_count, std::uint32_t one_in) {
  Bitset rows(row_count);
  for (std::size_t row = 0; row < row_count; ++row) {
    if (chance.one_in(one_in)) rows.set(row);
  }
  return rows;
}

std::vector<std::uint32_t> values(Tallies& tallies) {
  return {tallies.values().begin(), tallies.values().end()};
}

TEST_CASE("sums give what counting the rows of a period gives, each facet in its own set") {
  const Dataset dataset =
      test::random_dataset(4, {.forums = 1800, .statements_each = 36, .outcomes_each = 12});
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  test::Chance chance(1);
  const Bitset any_time = some_rows(chance, columns.row_count(), 2);
  const Bitset without_topic = some_rows(chance, columns.row_count(), 3);
  PeriodSums::Sets sets;
  for (const Facet facet : all_facets)
    sets[facet] = facet == Facet::topic ? &without_topic : &any_time;
  Tallies tallies(columns, CountUnit::statements);
  PeriodRows period(columns);
  PeriodSums sums;
  REQUIRE(sums.make(tallies, sets, period.by_latest()));
  for (int step = 0; step < 40; ++step) {
    Query query;
    const Day from = day_from_civil({2009, 6, 1}) + static_cast<std::int32_t>(chance.below(5000));
    query.time =
        TimeRange{.from = from, .to = from + static_cast<std::int32_t>(chance.below(2000))};
    period.move(PeriodAsked(query));
    const auto difference = period.difference();
    sums.read(tallies, sets, period.by_latest(), difference->begun, difference->ended);
    Tallies counted(columns, CountUnit::statements);
    for (const Facet facet : counted.facets()) {
      Bitset rows = *sets[facet];
      rows &= period.rows();
      counted.add({&facet, 1}, rows.words(), 0, 1);
    }
    INFO("step " << step);
    REQUIRE(values(tallies) == values(counted));
  }
}

TEST_CASE("of few rows no sums are kept, for counting is as quick") {
  const Dataset dataset = test::random_dataset(4);
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  const Bitset all(columns.row_count(), true);
  PeriodSums::Sets sets;
  for (const Facet facet : all_facets)
    sets[facet] = &all;
  PeriodSums sums;
  CHECK_FALSE(sums.make(Tallies(columns, CountUnit::statements), sets, {}));
  CHECK_FALSE(sums.made());
}

}  // namespace
}  // namespace rostrum::period_sums_test
