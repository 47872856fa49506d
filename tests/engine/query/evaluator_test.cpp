// One question after another gives what each would give alone.
#include "engine/query/evaluator.hpp"

#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::evaluator_test {
namespace {

using test::QueryFixture;

// What a reader does next: another condition, one less, a step of the period or of the map, all
// anew.
Query next_query(test::Chance& chance, const Query& now, const FacetDomains& domains) {
  const Query other = test::random_query(chance, domains);
  Query next = now;
  switch (chance.below(8)) {
    case 0:
      return other;
    case 1:
      return {};
    case 2:
    case 3: {
      const auto facet = static_cast<Facet>(chance.below(facet_count));
      next[facet] = other[facet];
      break;
    }
    case 4:
      next.text = other.text;
      break;
    case 5:
      next.area = other.area;
      next.lasso = next.area ? std::vector<GeoPoint>{} : other.lasso;
      break;
    case 6:
      next.time = other.time;
      next.time_match = other.time_match;
      break;
    default:
      if (!next.time) next.time = TimeRange{};
      next.time->from = next.time->from.value_or(day_from_civil({2012, 1, 1})) +
                        (static_cast<std::int32_t>(chance.below(90)) - 45);
      next.time->to = next.time->to.value_or(day_from_civil({2016, 1, 1})) +
                      (static_cast<std::int32_t>(chance.below(90)) - 45);
      break;
  }
  return normalize(std::move(next));
}

// The first part that differs; empty when the two are equal.
std::string difference(const Result& now, const Result& alone) {
  if (now.matches != alone.matches) return "rows";
  if (now.any_time != alone.any_time) return "rows of any time";
  if (now.counted != alone.counted) return "rows that count";
  if (now.counted_any_time != alone.counted_any_time) return "rows of any time that count";
  if (now.found != alone.found) return "totals";
  if (now.forums_said_at != alone.forums_said_at) return "forums at which anything was said";
  for (const Facet facet : all_facets) {
    if (now.counts[facet].counts != alone.counts[facet].counts)
      return "counts of " + std::string(key_of(facet));
    if (now.counts[facet].gives != alone.counts[facet].gives)
      return "what gives of " + std::string(key_of(facet));
  }
  if (now.histogram != alone.histogram) return "histogram";
  return now == alone ? "" : "anything else";
}

void hold_to_single_questions(const QueryFixture& explorer, std::uint32_t seed, int questions) {
  test::Chance chance(seed);
  Evaluator evaluator(explorer.data());
  Query query;
  EvaluateOptions options;
  for (int i = 0; i < questions; ++i) {
    if (chance.one_in(12)) {
      options.unit = static_cast<CountUnit>(chance.below(4));
      options.bin_width = static_cast<BinWidth>(chance.below(5));
    }
    query = next_query(chance, query, explorer.domains);
    const std::string differs =
        difference(evaluator.answer(query, options), explorer.ask(query, options));
    INFO("seed " << seed << ", question " << i << ", text " << query.text);
    if (!differs.empty()) FAIL(differs);
  }
  SUCCEED();
}

TEST_CASE("thousands of questions in a row give what each would give alone") {
  for (std::uint32_t seed = 1; seed <= 6; ++seed)
    hold_to_single_questions(QueryFixture(test::random_dataset(seed)), seed * 100, 700);
}

TEST_CASE("questions in a row about the bundled dataset give what each would give alone") {
  hold_to_single_questions(
      QueryFixture(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"))), 5, 400);
}

// As a reader does who drags a period and lets go of it elsewhere, now and then with another
// choice.
void hold_periods_to_single_questions(const QueryData& data, std::uint32_t seed, int steps) {
  test::Chance chance(seed);
  Evaluator evaluator(data);
  Query query;
  query.time = TimeRange{.from = day_from_civil({2012, 1, 1}), .to = day_from_civil({2014, 1, 1})};
  EvaluateOptions options;
  for (int step = 0; step < steps; ++step) {
    const auto by = static_cast<std::int32_t>(chance.below(400));
    query.time->from = *query.time->from + (chance.one_in(2) ? by : -by);
    query.time->to = *query.time->from + static_cast<std::int32_t>(chance.below(1500));
    const auto other = static_cast<std::uint32_t>(step) % 16;
    if (other == 10) query[Facet::topic].include = {"topic-" + std::to_string(chance.below(12))};
    if (other == 11) query[Facet::series].include = {"series-1", "series-2"};
    if (other == 15) query.choices = {};
    if (step == 40) options.unit = CountUnit::outcomes;
    if (step == 56) query.time_match = TimeMatch::certainly;
    INFO("seed " << seed << ", step " << step);
    const std::string differs =
        difference(evaluator.answer(query, options), evaluate(data, query, options));
    if (!differs.empty()) FAIL(differs);
  }
  SUCCEED();
}

TEST_CASE("a period dragged over many records counts what each step would count alone") {
  const QueryFixture explorer(
      test::random_dataset(2, {.forums = 1800, .statements_each = 36, .outcomes_each = 12}));
  REQUIRE(explorer.columns.row_count() > 40'000);  // enough for sums over blocks
  hold_periods_to_single_questions(explorer.data(), 1, 64);
}

TEST_CASE("a period dragged over records of one day counts what each step would count alone") {
  const Dataset dataset = test::random_dataset(8);
  const FacetDomains domains(dataset);
  test::Chance chance(3);
  std::vector<Day> days;
  std::vector<std::uint32_t> forums;
  std::vector<std::uint16_t> topics;
  std::vector<std::uint16_t> series;
  for (int i = 0; i < 60'000; ++i) {
    days.push_back(day_from_civil({2010, 1, 1}) + static_cast<std::int32_t>(chance.below(4000)));
    forums.push_back(chance.below(60));
    topics.push_back(static_cast<std::uint16_t>(chance.below(12)));
    series.push_back(static_cast<std::uint16_t>(chance.below(5)));
  }
  RowData data;
  data.statements = days.size();
  data.earliest = days;
  data.forum = std::span(forums);
  data.forum_count = dataset.forums().size();
  data.values[Facet::topic] = std::span(topics);
  data.values[Facet::series] = std::span(series);
  const Columns columns(data, domains);
  const SearchIndex index;
  hold_periods_to_single_questions({dataset, domains, columns, index}, 5, 96);
}

TEST_CASE("questions in a row about an empty dataset find nothing") {
  const QueryFixture explorer{Dataset(DatasetTables{})};
  Evaluator evaluator(explorer.data());
  CHECK(evaluator.answer({}).nothing());
  Query query;
  query.text = "border";
  query.area = GeoBox{};
  query.time = TimeRange{};
  query[Facet::topic].include = {"terrorism"};
  CHECK(evaluator.answer(query) == explorer.ask(query));
}

TEST_CASE("the same question again is the same answer") {
  const QueryFixture explorer(test::random_dataset(9));
  Evaluator evaluator(explorer.data());
  Query query;
  query.time = TimeRange{.from = day_from_civil({2012, 1, 1}), .to = {}};
  const Result first = evaluator.answer(query);
  CHECK(evaluator.answer(query) == first);
  CHECK(evaluator.result() == first);
}

}  // namespace
}  // namespace rostrum::evaluator_test
