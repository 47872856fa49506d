#include "engine/query/columns.hpp"

#include <algorithm>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/country_groups_fixture.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::columns_test {
namespace {

std::vector<std::uint32_t> list(std::span<const std::uint32_t> values) {
  return {values.begin(), values.end()};
}

TEST_CASE("rows are sorted by date, then kind, then their place in the table") {
  const Dataset dataset = test::small_dataset();
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  REQUIRE(columns.row_count() == 7);
  CHECK(columns.record(0) == RecordId{ForumId{0}});
  CHECK(columns.record(1) == RecordId{ForumId{1}});
  CHECK(columns.record(2) == RecordId{StatementId{0}});
  // The single day of the speech ends before the two days of its forum.
  CHECK(columns.record(3) == RecordId{StatementId{1}});
  CHECK(columns.record(4) == RecordId{ForumId{2}});
  CHECK(columns.record(5) == RecordId{OutcomeId{0}});
  CHECK(columns.record(6) == RecordId{StatementId{2}});
  CHECK(columns.forum(5) == ForumId{2});
  CHECK(columns.places()[0] == Columns::no_place);
}

TEST_CASE("a forum carries its own values and those of everything said and agreed at it") {
  const Dataset dataset = test::small_dataset();
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  const Row forum = columns.row_of(ForumId{2});
  const auto values = [&](Facet facet, Row row) {
    return list(columns.facet(facet).values_of_row()[row]);
  };
  CHECK(values(Facet::topic, forum) == std::vector<std::uint32_t>{0, 1});
  CHECK(values(Facet::speaker, forum) == std::vector<std::uint32_t>{1});
  CHECK(values(Facet::mention, forum) == std::vector<std::uint32_t>{1, 2});
  CHECK(values(Facet::organization, forum) == std::vector<std::uint32_t>{0, 1});
  CHECK(values(Facet::kind, forum) == std::vector<std::uint32_t>{kind_value(RecordKind::forum)});
  const Row outcome = columns.row_of(OutcomeId{0});
  CHECK(values(Facet::speaker, outcome).empty());
  CHECK(values(Facet::organization, outcome) == std::vector<std::uint32_t>{0, 1});
  CHECK(values(Facet::host, outcome) == std::vector<std::uint32_t>{1});
}

TEST_CASE("a record carries the groups that its countries were in on its day") {
  const Dataset dataset = test::small_dataset_with_groups();
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  const std::uint32_t caspian = domains[Facet::host_group].find("caspian").value();
  const std::uint32_t pact = domains[Facet::host_group].find("pact").value();
  const auto values = [&](Facet facet, RecordId record) {
    return list(columns.facet(facet).values_of_row()[columns.row_of(record)]);
  };
  using Values = std::vector<std::uint32_t>;
  // Baku in May 2023: Azerbaijan is among the Caspian states until the first of May.
  CHECK(values(Facet::host_group, ForumId{1}) == Values{caspian});
  CHECK(values(Facet::country_group, ForumId{1}) == Values{caspian});
  CHECK(values(Facet::country_group, StatementId{0}) == Values{caspian});
  CHECK(values(Facet::host_group, StatementId{0}) == Values{caspian});
  // Kuwait from 4 to 5 November 2024, which signs on the fifth.
  CHECK(values(Facet::host_group, ForumId{2}).empty());
  CHECK(values(Facet::host_group, OutcomeId{0}).empty());
  CHECK(values(Facet::host_group, StatementId{2}).empty());
  // Tajikistan, mentioned on the fourth, has come back.
  CHECK(values(Facet::mention_group, StatementId{1}) == Values{pact});
  CHECK(values(Facet::mention_group, ForumId{2}) == Values{pact});
  CHECK(values(Facet::mention_group, StatementId{2}).empty());
  CHECK(values(Facet::host_group, ForumId{0}).empty());
}

TEST_CASE("rows of values and values of rows say the same") {
  const Dataset dataset = test::random_dataset(5);
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  for (const Facet facet : all_facets) {
    const FacetColumn& column = columns.facet(facet);
    REQUIRE(column.values_of_row().size() == columns.row_count());
    REQUIRE(column.rows_of_value().size() == domains[facet].size());
    std::vector<std::vector<std::uint32_t>> expected(domains[facet].size());
    for (Row row = 0; row < columns.row_count(); ++row) {
      const auto values = list(column.values_of_row()[row]);
      CHECK(std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) ==
            values.end());
      for (const auto value : values)
        expected[value].push_back(row);
    }
    for (std::size_t v = 0; v < expected.size(); ++v) {
      CHECK(list(column.rows_of_value()[v]) == expected[v]);
    }
  }
}

// Two forums, four statements and an outcome, in no order of time.
struct Arrays {
  std::vector<Day> earliest = {{50}, {20}, {40}, {20}, {60}, {20}, {50}};
  std::vector<Day> latest = {{51}, {20}, {40}, {22}, {60}, {20}, {50}};
  std::vector<std::uint32_t> forum = {0, 1, 0, 1, 1, 0, 0};
  std::vector<std::uint16_t> place = {3, 4, 3, 4, 4, 3, 3};
  std::vector<std::uint16_t> host = {1, 2, 1, 2, 2, 1, 1};
  ValueLists topics = {.offsets = {0, 0, 2, 3, 3, 4, 6, 6}, .values = {0, 1, 1, 2, 0, 2}};

  RowData data() const {
    RowData data{.forums = 2,
                 .statements = 4,
                 .outcomes = 1,
                 .earliest = earliest,
                 .latest = latest,
                 .forum = std::span(forum),
                 .forum_count = 2,
                 .place = std::span(place),
                 .values = {}};
    data.values[Facet::host] = std::span(host);
    data.values[Facet::topic] = &topics;
    return data;
  }
};

TEST_CASE("columns are made of arrays in no order of time") {
  const Dataset dataset = test::random_dataset(5);
  const FacetDomains domains(dataset);
  const Arrays arrays;
  const Columns columns(arrays.data(), domains);
  REQUIRE(columns.row_count() == 7);
  std::vector<RecordId> records;
  for (Row row = 0; row < columns.row_count(); ++row) {
    records.push_back(columns.record(row));
    CHECK(columns.row_of(records.back()) == row);
  }
  // Of the same first day the one that ends sooner, then kinds, then tables.
  CHECK(records == std::vector<RecordId>{ForumId{1}, StatementId{3}, StatementId{1}, StatementId{0},
                                         OutcomeId{0}, ForumId{0}, StatementId{2}});
  CHECK(columns.kind(4) == RecordKind::outcome);
  CHECK(list(columns.places()) == std::vector<std::uint32_t>{4, 3, 4, 3, 3, 3, 4});
  CHECK(list(columns.rows_of_forum()[1]) == std::vector<std::uint32_t>{0, 2, 6});
  CHECK(columns.rows_of(CountUnit::statements).count() == 4);
  const RowValues& hosts = columns.facet(Facet::host).values_of_row();
  CHECK(list(hosts.one_each()) == std::vector<std::uint32_t>{2, 1, 2, 1, 1, 1, 2});
  CHECK(list(hosts[6]) == std::vector<std::uint32_t>{2});
  const FacetColumn& topics = columns.facet(Facet::topic);
  CHECK(list(topics.values_of_row()[0]) == std::vector<std::uint32_t>{0, 1});
  CHECK(topics.values_of_row()[2].empty());
  CHECK(list(topics.rows_of_value()[2]) == std::vector<std::uint32_t>{1, 6});
  CHECK_FALSE(columns.facet(Facet::speaker).values_of_row().any());
  CHECK(columns.facet(Facet::speaker).values_of_row()[3].empty());
}

TEST_CASE("a facet of one value at most is an array, and a row without one has none") {
  const Dataset dataset = test::random_dataset(5);
  const FacetDomains domains(dataset);
  Arrays arrays;
  arrays.topics = {.offsets = {0, 0, 1, 2, 2, 3, 4, 4}, .values = {0, 1, 2, 0}};
  const Columns columns(arrays.data(), domains);
  const RowValues& topics = columns.facet(Facet::topic).values_of_row();
  CHECK(topics.one_each().size() == columns.row_count());
  CHECK(list(topics[0]) == std::vector<std::uint32_t>{0});
  CHECK(topics[2].empty());
  CHECK(topics[5].empty());
}

TEST_CASE("rows of one day each need no last days, and forums no rows") {
  const Dataset dataset = test::random_dataset(5);
  const FacetDomains domains(dataset);
  const std::vector<Day> days = {{3}, {1}, {2}};
  const std::vector<std::uint16_t> forums = {0, 1, 0};
  RowData data;
  data.statements = 3;
  data.earliest = days;
  data.forum = std::span(forums);
  data.forum_count = 2;
  const Columns columns(data, domains);
  CHECK(std::ranges::equal(columns.latest(), std::vector<Day>{{1}, {2}, {3}}));
  CHECK(columns.record(0) == RecordId{StatementId{1}});
  CHECK(columns.row_of(ForumId{1}) == Columns::no_row);
  CHECK(columns.rows_of(CountUnit::forums).count() == 0);
  CHECK(columns.places()[0] == Columns::no_place);
  CHECK(list(columns.rows_of_forum()[0]) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("every record finds its row and dates ascend") {
  const Dataset dataset = test::random_dataset(6);
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  for (Row row = 0; row < columns.row_count(); ++row) {
    CHECK(columns.row_of(columns.record(row)) == row);
  }
  CHECK(std::is_sorted(columns.earliest().begin(), columns.earliest().end()));
}

}  // namespace
}  // namespace rostrum::columns_test
