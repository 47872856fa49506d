#include "engine/layout/mention_arcs.hpp"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "tests/engine/query_random_dataset.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace rostrum::mention_arcs_test {

using namespace rostrum::test;

namespace {

constexpr CountryId aze{0};
constexpr CountryId kwt{1};
constexpr CountryId usa{2};

}  // namespace

TEST_CASE("a pair is a speaker's country and a country mentioned, both ways apart") {
  const SceneFixture fixture;
  const Result result = fixture.result();
  MentionTally tally;
  std::vector<MentionPair> pairs;
  tally.count(fixture.dataset, fixture.columns, result, pairs);
  CHECK(pairs == std::vector<MentionPair>{{kwt, aze, 1}, {usa, aze, 1}, {usa, kwt, 1}});
}

TEST_CASE("the statements behind a pair are its own, newest first") {
  const SceneFixture fixture;
  const Result result = fixture.result();
  const auto rows = statements_behind(fixture.columns, result, usa, aze);
  REQUIRE(rows.size() == 1);
  CHECK(fixture.columns.record(rows.front()) == fixture.record("week-2018.speaker-2"));
  CHECK(statements_behind(fixture.columns, result, aze, usa).empty());
  CHECK(statements_behind(fixture.columns, result, usa, usa).empty());
}

TEST_CASE("pairs add up to the mentions of the answer, and each to the statements behind it") {
  MentionTally tally;
  std::vector<MentionPair> pairs;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Dataset dataset = random_dataset(seed);
    const FacetDomains domains(dataset);
    const Columns columns(dataset, domains);
    std::vector<SearchDocument> documents;
    for (Row row = 0; row < columns.row_count(); ++row)
      documents.push_back(search_document(dataset, columns.record(row)));
    const SearchIndex index(documents);
    Chance chance(seed);
    const Query query = seed == 1 ? Query{} : random_query(chance, domains);
    const Result result = evaluate({dataset, domains, columns, index}, query);
    std::size_t mentions = 0;
    for (const Row row : result.matches) {
      const RecordId record = columns.record(row);
      const auto* id = std::get_if<StatementId>(&record);
      if (id == nullptr || !dataset[*id].country) continue;
      std::vector<CountryId> others = dataset[*id].mentions;
      std::ranges::sort(others);
      others.erase(std::unique(others.begin(), others.end()), others.end());
      std::erase(others, *dataset[*id].country);
      mentions += others.size();
    }
    tally.count(dataset, columns, result, pairs);
    if (seed == 1) REQUIRE_FALSE(pairs.empty());
    std::size_t sum = 0;
    for (const MentionPair& pair : pairs) {
      const auto rows = statements_behind(columns, result, pair.from, pair.to);
      REQUIRE(rows.size() == pair.statements);
      REQUIRE(std::ranges::is_sorted(rows, std::greater<>()));
      sum += pair.statements;
    }
    REQUIRE(sum == mentions);
    REQUIRE(std::ranges::is_sorted(pairs, std::greater<>(), &MentionPair::statements));
  }
}

}  // namespace rostrum::mention_arcs_test
