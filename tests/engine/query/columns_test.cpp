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
    return list(columns.facet(facet).values_of_row[row]);
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
    return list(columns.facet(facet).values_of_row[columns.row_of(record)]);
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
    REQUIRE(column.values_of_row.size() == columns.row_count());
    REQUIRE(column.rows_of_value.size() == domains[facet].size());
    std::vector<std::vector<std::uint32_t>> expected(domains[facet].size());
    for (Row row = 0; row < columns.row_count(); ++row) {
      const auto values = list(column.values_of_row[row]);
      CHECK(std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) ==
            values.end());
      for (const auto value : values)
        expected[value].push_back(row);
    }
    for (std::size_t v = 0; v < expected.size(); ++v) {
      CHECK(list(column.rows_of_value[v]) == expected[v]);
    }
  }
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
