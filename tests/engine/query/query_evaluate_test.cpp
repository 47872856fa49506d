// The fast evaluation equals brute force, over datasets and queries made by chance and over the
// bundled dataset.
#include <set>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/query/evaluate.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_brute_force.hpp"
#include "tests/engine/query_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::query_evaluate_test {
namespace {

// Everything built from a dataset that a query needs.
class Explorer : public test::QueryFixture {
 public:
  explicit Explorer(Dataset of)
      : QueryFixture(std::move(of)), plain_(test::plain_records(dataset)) {}

  Result ask(const Query& query, BinWidth width = BinWidth::year,
             CountUnit unit = CountUnit::records) const {
    return QueryFixture::ask(query, {.bin_width = width, .unit = unit});
  }

  // What differs from brute force, in words; empty when nothing does.
  std::string difference(const Query& query, BinWidth width, CountUnit unit) const {
    const Result result = ask(query, width, unit);
    const test::PlainResult plain = test::plain_evaluate(plain_, query, width, unit);
    if (ids_of(result) != plain.ids) return "rows";
    if (result.found != plain.found) return "totals";
    if (result.counted.count() != result.found.of(unit)) return "rows that count";
    for (const Facet facet : all_facets) {
      const auto& expected = plain.counts[static_cast<std::size_t>(facet)];
      const auto values = domains[facet].values();
      for (std::size_t v = 0; v < values.size(); ++v) {
        const auto found = expected.find(values[v].id);
        const std::uint32_t count = found != expected.end() ? found->second : 0;
        if (result.gives(facet, static_cast<ValueIndex>(v)) != (count > 0) &&
            unit == CountUnit::records) {
          return "whether anything has " + values[v].id;
        }
        if (result.count_of(facet)[v] != count) return "count of " + values[v].id;
      }
    }
    return histogram_difference(result, plain);
  }

 private:
  std::set<std::string> ids_of(const Result& result) const {
    std::set<std::string> ids;
    for (const Row row : result.matches) {
      std::visit([&](auto id) { ids.insert(dataset[id].id); }, columns.record(row));
    }
    return ids;
  }

  std::string histogram_difference(const Result& result, const test::PlainResult& plain) const {
    std::size_t seen = 0;
    for (std::size_t b = 0; b < result.histogram.bins.size(); ++b) {
      const HistogramBin& bin = result.histogram.bins[b];
      const auto found = plain.histogram.find(bin.from.days);
      const test::PlainBin expected =
          found != plain.histogram.end() ? found->second : test::PlainBin{};
      seen += found != plain.histogram.end() ? 1 : 0;
      if (bin.count != expected.count) return "count of a bin";
      if (bin.total != expected.total) return "total of a bin";
      const auto by_group = result.histogram.by_group(b);
      for (std::size_t g = 0; g < by_group.size(); ++g) {
        const auto group = expected.by_group.find(dataset.groups()[g].id);
        const std::uint32_t count = group != expected.by_group.end() ? group->second : 0;
        if (by_group[g] != count) return "group of a bin";
      }
    }
    return seen == plain.histogram.size() ? "" : "bins";
  }

  std::vector<test::PlainRecord> plain_;
};

void hold_to_brute_force(const Explorer& explorer, std::uint32_t seed, int queries) {
  test::Chance chance(seed);
  for (int i = 0; i < queries; ++i) {
    const Query query = test::random_query(chance, explorer.domains);
    const auto width = static_cast<BinWidth>(chance.below(5));
    const auto unit = static_cast<CountUnit>(chance.below(4));
    const std::string difference = explorer.difference(query, width, unit);
    INFO("seed " << seed << ", query " << i << ", text " << query.text);
    if (!difference.empty()) FAIL(difference);
  }
  SUCCEED();
}

TEST_CASE("the fast evaluation equals brute force on thousands of random queries") {
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    hold_to_brute_force(Explorer(test::random_dataset(seed)), seed * 1000, 400);
  }
}

TEST_CASE("the fast evaluation equals brute force on the bundled dataset") {
  const Explorer explorer(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json")));
  REQUIRE(explorer.columns.row_count() > 50);
  hold_to_brute_force(explorer, 77, 600);
}

TEST_CASE("an empty dataset answers every query with nothing") {
  const Explorer explorer{Dataset(DatasetTables{})};
  Query query;
  query.text = "border";
  query.area = GeoBox{};
  query[Facet::topic].include = {"terrorism"};
  const Result result = explorer.ask(query);
  CHECK(result.nothing());
  CHECK(result.histogram.bins.empty());
  CHECK(result.total.records() == 0);
}

TEST_CASE("an empty query gives every row, oldest first, and the counts of all") {
  const Explorer explorer(test::small_dataset());
  const Result result = explorer.ask({});
  CHECK(result.matches == Bitset(7, true));
  CHECK(result.found == result.total);
  CHECK(result.total == Totals{.forums = 3, .statements = 3, .outcomes = 1});
  CHECK(result.histogram.bins.size() == 5);
  const auto speech = kind_value(StatementKind::speech);
  CHECK(result.count_of(Facet::kind)[speech] == 1);
  CHECK(result.count_of(Facet::kind)[kind_value(RecordKind::statement)] == 3);
}

TEST_CASE("a facet's counts ignore its own choice and no other's") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query[Facet::host].include = {"KWT"};
  query[Facet::kind].include = {"statement"};
  const Result result = explorer.ask(query);
  CHECK(result.found == Totals{.forums = 1, .statements = 2, .outcomes = 0});
  // With the forum that they were made at.
  CHECK(result.count_of(Facet::host)[0] == 2);  // the statement in Baku
  CHECK(result.count_of(Facet::host)[1] == 3);
  CHECK(result.count_of(Facet::kind)[kind_value(RecordKind::forum)] == 1);
  CHECK(result.count_of(Facet::kind)[kind_value(RecordKind::outcome)] == 1);
}

TEST_CASE("the histogram ignores the chosen period") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query.time = TimeRange{.from = day_from_civil({2024, 1, 1}), .to = {}};
  const Result result = explorer.ask(query);
  CHECK(result.found == Totals{.forums = 1, .statements = 2, .outcomes = 1});
  CHECK(result.histogram.bins[3].count == 2);  // 2023
  CHECK(result.histogram.bins[4].count == 4);
}

TEST_CASE("a forum counts as found when anything said at it is found, in every unit") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query[Facet::kind].include = {"statement"};
  for (const CountUnit unit : all_values<CountUnit>()) {
    const Result result = explorer.ask(query, BinWidth::year, unit);
    CHECK(result.found == Totals{.forums = 2, .statements = 3, .outcomes = 0});
    CHECK(result.counted.count() == result.found.of(unit));
  }
}

TEST_CASE("a speaker's number is one of statements, or of what else is counted") {
  const Explorer explorer(test::small_dataset());
  const auto speaker = *explorer.domains[Facet::speaker].find("vladimir-voronkov");
  const auto count = [&](CountUnit unit) {
    return explorer.ask({}, BinWidth::year, unit).count_of(Facet::speaker)[speaker];
  };
  CHECK(count(CountUnit::statements) == 2);
  CHECK(count(CountUnit::forums) == 1);
  CHECK(count(CountUnit::outcomes) == 0);
  CHECK(count(CountUnit::records) == 3);
}

TEST_CASE("a vague date is found in every period it may lie in") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query.time =
      TimeRange{.from = day_from_civil({2023, 5, 31}), .to = day_from_civil({2023, 12, 1})};
  CHECK(explorer.ask(query).found == Totals{.forums = 1, .statements = 1, .outcomes = 0});
}

TEST_CASE("a value the dataset does not have matches nothing, and excluding it changes nothing") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query[Facet::topic].include = {"unheard-of"};
  CHECK(explorer.ask(query).nothing());
  query = {};
  query[Facet::topic].exclude = {"unheard-of"};
  CHECK(explorer.ask(query).found == explorer.ask({}).found);
}

TEST_CASE("a forum is found by who spoke at it") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query[Facet::speaker].include = {"vladimir-voronkov"};
  CHECK(explorer.ask(query).found == Totals{.forums = 1, .statements = 2, .outcomes = 0});
}

TEST_CASE("a name typed in another script finds the statement") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query.text = "воронков";
  CHECK(explorer.ask(query).found.statements == 2);
  query.text = "nağıyev";
  CHECK(explorer.ask(query).found.statements == 1);
}

}  // namespace
}  // namespace rostrum::query_evaluate_test
