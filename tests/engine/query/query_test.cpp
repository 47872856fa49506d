#include "engine/query/query.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::query_test {
namespace {

TEST_CASE("equal questions become equal queries") {
  Query query;
  query.text = "  arms control\t";
  query[Facet::topic].include = {"b", "a", "b", "c"};
  query[Facet::topic].exclude = {"c", "c"};
  query.time = TimeRange{.from = Day{20}, .to = Day{10}};
  const Query canonical = normalize(query);
  CHECK(canonical.text == "arms control");
  CHECK(canonical[Facet::topic].include == std::vector<std::string>{"a", "b"});
  CHECK(canonical[Facet::topic].exclude == std::vector<std::string>{"c"});
  CHECK(canonical.time == TimeRange{.from = Day{10}, .to = Day{20}});
  CHECK(normalize(canonical) == canonical);
}

TEST_CASE("a period open at both ends is no period") {
  Query query;
  query.time = TimeRange{};
  CHECK(normalize(query).empty());
}

TEST_CASE("a choice knows what it includes and excludes") {
  const FacetChoice choice{.include = {"b", "a"}, .exclude = {"c"}};
  CHECK(choice.includes("a"));
  CHECK_FALSE(choice.includes("c"));
  CHECK(choice.excludes("c"));
  CHECK_FALSE(choice.excludes("a"));
}

TEST_CASE("a box may cross the antimeridian") {
  const GeoBox pacific{.west = 170, .south = -20, .east = -170, .north = 20};
  CHECK(pacific.contains({.lat = 0, .lon = 179}));
  CHECK(pacific.contains({.lat = 0, .lon = -179}));
  CHECK_FALSE(pacific.contains({.lat = 0, .lon = 0}));
  CHECK_FALSE(pacific.contains({.lat = 21, .lon = 179}));
  const GeoBox caucasus{.west = 40, .south = 38, .east = 51, .north = 44};
  CHECK(caucasus.contains({.lat = 40.41, .lon = 49.87}));
  CHECK_FALSE(caucasus.contains({.lat = 40.41, .lon = 52}));
  CHECK(GeoBox{}.contains({.lat = -90, .lon = 180}));
}

TEST_CASE("every facet has a key and is found by it") {
  for (const Facet facet : all_facets) {
    CHECK(facet_from_key(key_of(facet)) == facet);
    CHECK_FALSE(test::english(title_of(facet)).empty());
  }
  CHECK(key_of(Facet::organization_kind) == "organizationKind");
  CHECK_FALSE(facet_from_key("colour"));
}

TEST_CASE("the domain of kinds puts each kind below its kind of record") {
  const Dataset dataset = test::small_dataset();
  const FacetDomains domains(dataset);
  const FacetDomain& kinds = domains[Facet::kind];
  CHECK(kinds.size() == 3 + statement_kind_count + outcome_kind_count);
  CHECK(kinds.find("forum") == kind_value(RecordKind::forum));
  CHECK(kinds.find("statement") == kind_value(RecordKind::statement));
  CHECK(kinds.find("outcome") == kind_value(RecordKind::outcome));
  const auto speech = kinds.find("speech");
  REQUIRE(speech);
  CHECK(speech == kind_value(StatementKind::speech));
  CHECK(kinds.values()[*speech].parent == kind_value(RecordKind::statement));
  const auto programme = kinds.find("programme");
  REQUIRE(programme);
  CHECK(programme == kind_value(OutcomeKind::programme));
  CHECK(kinds.values()[*programme].parent == kind_value(RecordKind::outcome));
}

TEST_CASE("indexes of a domain are those of the dataset's table") {
  const Dataset dataset = test::small_dataset();
  const FacetDomains domains(dataset);
  CHECK(domains[Facet::topic].find("border-security") == 1U);
  CHECK(domains[Facet::host].find("TJK") == 2U);
  CHECK(domains[Facet::speaker].values()[0].name == "Ali Naghiyev");
  CHECK(domains[Facet::organization_kind].size() == organization_kind_count);
  CHECK_FALSE(domains[Facet::topic].find("fish"));
}

}  // namespace
}  // namespace rostrum::query_test
