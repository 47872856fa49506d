#include "engine/load/country_groups.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/load/column_form.hpp"
#include "tests/engine/country_groups_fixture.hpp"

namespace rostrum::country_groups_test {
namespace {

using Lines = std::vector<std::string>;

Lines said(std::string_view part, std::string_view replacement) {
  const std::string groups = test::with(std::string(test::small_groups), part, replacement);
  const auto dataset = load_dataset(test::dataset_text_with_groups(groups));
  Lines lines;
  if (dataset) return lines;
  for (const LoadError& error : dataset.error())
    lines.push_back(text_from_load_error(error));
  return lines;
}

TEST_CASE("groups of countries are read with their members' terms") {
  const Dataset dataset = test::small_dataset_with_groups();
  REQUIRE(dataset.country_groups().size() == 2);
  const CountryGroup& caspian = dataset.country_groups()[0];
  CHECK(caspian.id == "caspian");
  CHECK(caspian.name == "Caspian states");
  CHECK(caspian.variants == Lines{"The Caspian Five"});
  CHECK(caspian.kind == CountryGroupKind::region);
  CHECK(caspian.note == "States on the Caspian Sea.");
  CHECK(caspian.sources.empty());

  const CountryGroup& pact = dataset.country_groups()[1];
  CHECK(pact.kind == CountryGroupKind::alliance);
  REQUIRE(pact.terms.size() == 4);
  CHECK(pact.terms[0].time.has_open_start());
  CHECK(pact.terms[0].time.latest == day_from_civil({2020, 6, 30}));
  CHECK(pact.terms[1].country == CountryId{1});
  CHECK(pact.terms[1].note == "It signed in Kuwait City.");
  CHECK_FALSE(pact.terms[1].unconfirmed);
  CHECK(pact.terms[2].time.earliest == day_from_civil({2010, 1, 1}));
  CHECK(pact.terms[2].time.start_precision == DatePrecision::year);
  CHECK(pact.terms[2].time.latest == day_from_civil({2012, 6, 30}));
  CHECK(pact.terms[2].time.end_precision == DatePrecision::month);
  CHECK(pact.terms[3].time.has_open_end());
  CHECK(pact.terms[3].unconfirmed);
  REQUIRE(pact.sources.size() == 1);
  CHECK(pact.sources[0].url == "https://example.org/pact");
  CHECK(dataset.find_country_group("pact") == CountryGroupId{1});
}

TEST_CASE("what is wrong with a group is told with its place") {
  CHECK(said(R"("country": "KWT")", R"("country": "KW")") ==
        Lines{"/country_groups/1/members/1/country must name a known country (did you mean "
              "\"KWT\"?)"});
  CHECK(said(R"("from": "2010", "to")", R"("from": "2013", "to")") ==
        Lines{"/country_groups/1/members/2 must not end before it begins (repair \"from\" or "
              "\"to\")"});
  CHECK(said(R"("to": "2012-06")", R"("to": "2020")") ==
        Lines{"/country_groups/1/members/3 must not share a day with another term of the same "
              "country (end the earlier term the day before)"});
  CHECK(said(R"("to": "2012-06")", R"("note": "It stayed.")") ==
        Lines{"/country_groups/1/members/3 must not share a day with another term of the same "
              "country (end the earlier term the day before)"});
  CHECK(said(R"("from": "2010")", R"("from": "2010~")") ==
        Lines{"/country_groups/1/members/2/from must be a day, a month or a year (write "
              "\"unconfirmed\": true and a \"note\" where it is not sure)"});
  CHECK(said(R"("from": "2010")", R"("from": "../2010")") ==
        Lines{"/country_groups/1/members/2/from must be a day, a month or a year (write "
              "\"unconfirmed\": true and a \"note\" where it is not sure)"});
  CHECK(
      said(R"("kind": "alliance")", R"("kind": "aliance")") ==
      Lines{"/country_groups/1/kind must be one of union, alliance, regional-organization, forum, "
            "un-body, un-regional-group, region (did you mean \"alliance\"?)"});
  CHECK(
      said(R"("id": "pact")", R"("id": "caspian")") ==
      Lines{"/country_groups/1/id must be an id of its own, \"caspian\" is taken (give one of the "
            "two another id)"});
  CHECK(said(R"("id": "pact")", R"("id": "The Pact")").size() == 1);
  CHECK(said(R"("unconfirmed": true)", R"("unconfirmed": "yes")") ==
        Lines{"/country_groups/1/members/3/unconfirmed must be true or false, not text"});
  CHECK(said(R"("url": "https://)", R"("url": "ftp://)").size() == 1);
  CHECK(said(R"("note": "Those who signed.")", R"("about": "Those who signed.")").size() == 1);
}

TEST_CASE("a term may begin on the day after the last one ended") {
  CHECK(said(R"("to": "2012-06")", R"("to": "2019-12-31")").empty());
  CHECK_FALSE(said(R"("to": "2012-06")", R"("to": "2020-01-01")").empty());
}

TEST_CASE("an old id of a group leads to the new one") {
  const Dataset dataset = test::loaded(
      test::with(test::dataset_text_with_groups(), "\"aliases\": [",
                 "\"aliases\": [\n    {\"from\": \"country-group:treaty\", \"to\": \"pact\"},"));
  CHECK(dataset.current_id("treaty", IdKind::country_group) == "pact");
  CHECK(dataset.current_id("treaty", IdKind::group) == "treaty");
}

TEST_CASE("groups come out of columns as they went in") {
  LoadErrors errors;
  auto rows = json_from_text(test::dataset_text_with_groups(), errors);
  REQUIRE(rows.has_value());
  JsonValue columns = columns_from_rows(*rows);
  CHECK(field_of(columns, "country_groups") == nullptr);
  REQUIRE(restore_rows(columns, errors));
  const auto dataset = load_dataset(columns);
  REQUIRE(dataset.has_value());
  REQUIRE(dataset->country_groups().size() == 2);
  CHECK(dataset->country_groups()[0].terms.size() == 1);
  CHECK(dataset->country_groups()[1].terms.size() == 4);
  CHECK(dataset->country_groups()[1].terms[3].time ==
        test::small_dataset_with_groups().country_groups()[1].terms[3].time);
}

}  // namespace
}  // namespace rostrum::country_groups_test
