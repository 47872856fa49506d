#include "engine/present/result_list.hpp"

#include <string>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "engine/search/text_query.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::result_list_test {

namespace {

struct Explorer : test::QueryFixture {
  using QueryFixture::QueryFixture;

  ResultList list(const Query& query) const {
    const Result found = ask(query);
    return build_result_list(dataset, columns, found, index, parse_text_query(query.text),
                             fitting_list(domains, query, found.found));
  }
  std::vector<std::string> forums(const Query& query) const {
    std::vector<std::string> ids;
    for (const ResultEntry& entry : list(query).entries)
      ids.push_back(dataset[entry.forum].id);
    return ids;
  }
};

Query search(std::string text) {
  Query query;
  query.text = std::move(text);
  return query;
}

}  // namespace

TEST_CASE("without a search text the newest forum comes first") {
  const Explorer explorer(test::small_dataset());
  CHECK(explorer.forums({}) == std::vector<std::string>{"kuwait-2024", "baku-2023", "online-2020"});
}

TEST_CASE("a search text puts the best match first, however old it is") {
  const Explorer explorer(test::small_dataset());
  // "met" begins a word of a summary in Baku; "screens" stands in a title of 2020.
  CHECK(explorer.forums(search("screens")) == std::vector<std::string>{"online-2020"});
  const auto found = explorer.list(search("terror"));
  for (std::size_t i = 1; i < found.entries.size(); ++i)
    CHECK(found.entries[i - 1].score >= found.entries[i].score);
}

TEST_CASE("a text of exclusions only ranks nothing, so the newest comes first") {
  const Explorer explorer(test::small_dataset());
  CHECK(explorer.forums(search("-zzz")) == explorer.forums({}));
}

TEST_CASE("a forum is listed for a statement that matches though the forum does not") {
  const Explorer explorer(test::small_dataset());
  Query query;
  query[Facet::kind].include = {"interview"};
  const ResultList list = explorer.list(query);
  REQUIRE(list.entries.size() == 1);
  CHECK_FALSE(list.entries[0].matches_itself);
  CHECK(list.entries[0].outcomes.empty());
  REQUIRE(list.entries[0].statements.size() == 1);
  CHECK(explorer.dataset[list.entries[0].statements[0]].id == "kuwait-2024.vladimir-voronkov.2");
}

TEST_CASE("nothing found lists nothing") {
  const Explorer explorer(test::small_dataset());
  CHECK(explorer.list(search("zzz")).entries.empty());
}

TEST_CASE("every record found stands in exactly one entry, in its forum's order") {
  const Explorer explorer(test::random_dataset(11));
  test::Chance chance(12);
  for (int round = 0; round < 300; ++round) {
    const Query query = test::random_query(chance, explorer.domains);
    const Result result = explorer.ask(query);
    const ResultList list = explorer.list(query);
    Totals listed;
    std::vector<bool> seen(explorer.dataset.forums().size());
    for (const ResultEntry& entry : list.entries) {
      CHECK_FALSE(seen[entry.forum.index]);
      seen[entry.forum.index] = true;
      CHECK((entry.matches_itself || !entry.statements.empty() || !entry.outcomes.empty()));
      CHECK(std::is_sorted(entry.statements.begin(), entry.statements.end()));
      CHECK(std::is_sorted(entry.outcomes.begin(), entry.outcomes.end()));
      for (const StatementId id : entry.statements)
        CHECK(explorer.dataset[id].forum == entry.forum);
      for (const OutcomeId id : entry.outcomes)
        CHECK(explorer.dataset[id].forum == entry.forum);
      ++listed.forums;
      listed.statements += static_cast<std::uint32_t>(entry.statements.size());
      listed.outcomes += static_cast<std::uint32_t>(entry.outcomes.size());
    }
    CHECK(listed == result.found);
  }
}

TEST_CASE("statements and outcomes are listed newest first, or the best match first") {
  const Explorer explorer(test::random_dataset(11));
  const ResultList all = explorer.list({});
  CHECK(all.statements.size() == explorer.dataset.statements().size());
  CHECK(all.outcomes.size() == explorer.dataset.outcomes().size());
  for (std::size_t i = 1; i < all.statements.size(); ++i) {
    CHECK(explorer.columns.row_of(all.statements[i]) <
          explorer.columns.row_of(all.statements[i - 1]));
  }
  const auto terms = parse_text_query("terror");
  const ResultList found = explorer.list(search("terror"));
  for (std::size_t i = 1; i < found.statements.size(); ++i) {
    const auto score = [&](std::size_t at) {
      return explorer.index.score(explorer.columns.row_of(found.statements[at]), terms);
    };
    CHECK(score(i - 1) >= score(i));
  }
}

TEST_CASE("the list follows the question") {
  const Explorer explorer(test::small_dataset());
  const auto kind_of = [&](Query query) { return explorer.list(normalize(query)).kind; };
  CHECK(kind_of({}) == ListKind::forums);
  CHECK(kind_of(search("voronkov")) == ListKind::statements);
  const auto with = [](Facet facet, std::string id) {
    Query query;
    query[facet].include = {std::move(id)};
    return query;
  };
  CHECK(kind_of(with(Facet::speaker, "vladimir-voronkov")) == ListKind::statements);
  CHECK(kind_of(with(Facet::topic, "terrorism")) == ListKind::statements);
  CHECK(kind_of(with(Facet::kind, "speech")) == ListKind::statements);
  CHECK(kind_of(with(Facet::kind, "outcome")) == ListKind::outcomes);
  CHECK(kind_of(with(Facet::kind, "declaration")) == ListKind::outcomes);
  CHECK(kind_of(with(Facet::kind, "forum")) == ListKind::forums);
  CHECK(kind_of(with(Facet::host, "KWT")) == ListKind::forums);
}

TEST_CASE("a list that would be empty gives way to one that is not") {
  const FacetDomains domains(test::small_dataset());
  Query words = search("anything");
  CHECK(fitting_list(domains, words, {.forums = 2, .statements = 0, .outcomes = 1}) ==
        ListKind::outcomes);
  CHECK(fitting_list(domains, words, {.forums = 2, .statements = 0, .outcomes = 0}) ==
        ListKind::forums);
  CHECK(fitting_list(domains, words, {}) == ListKind::statements);
}

}  // namespace rostrum::result_list_test
