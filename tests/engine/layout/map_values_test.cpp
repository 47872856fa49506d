#include "engine/layout/map_values.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/country_groups_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace rostrum::map_values_test {

using namespace rostrum::test;

namespace {

using Values = std::vector<std::uint32_t>;

Values values_of(const SceneFixture& fixture, MapMeasure measure, MeasureTopic topic = {},
                 const Query& query = {}, CountUnit unit = CountUnit::statements) {
  const Result result = fixture.result(query, unit);
  Values values;
  map_values({fixture.dataset, fixture.columns, result, measure, topic}, values);
  return values;
}

}  // namespace

TEST_CASE("members are countries in the chosen groups at the end of the period") {
  const Dataset dataset = small_dataset_with_groups();
  const FacetDomains domains(dataset);
  const Columns columns(dataset, domains);
  const SearchIndex index;
  const auto members = [&](const Query& query) {
    const Result result = evaluate({dataset, domains, columns, index}, query);
    Values values;
    map_values({dataset, columns, result, MapMeasure::members, {}, &query}, values);
    return values;
  };
  const auto until = [](int year, std::uint8_t month, std::uint8_t day) {
    return TimeRange{std::nullopt, day_from_civil({year, month, day})};
  };
  Query query;
  CHECK(members(query) == Values{0, 0, 0});
  query[Facet::mention_group].include = {"pact"};
  // The last day of all records is that of the forum in Kuwait.
  CHECK(members(query) == Values{0, 1, 1});
  query.time = until(2024, 11, 4);
  CHECK(members(query) == Values{0, 0, 1});
  query.time = until(2015, 6, 30);
  CHECK(members(query) == Values{1, 0, 0});
  query[Facet::host_group].include = {"caspian", "pact"};
  CHECK(members(query) == Values{2, 0, 0});
  query[Facet::mention_group] = {};
  query[Facet::host_group] = {.include = {"caspian", "atlantis"}, .exclude = {"pact"}};
  CHECK(members(query) == Values{1, 0, 0});
}

TEST_CASE("each measure counts what its name says, by country") {
  const SceneFixture fixture;
  CHECK(values_of(fixture, MapMeasure::host) == Values{1, 2, 3});
  CHECK(values_of(fixture, MapMeasure::host, {}, {}, CountUnit::forums) == Values{1, 1, 1});
  CHECK(values_of(fixture, MapMeasure::speaker) == Values{3, 1, 2});
  CHECK(values_of(fixture, MapMeasure::mention) == Values{2, 1, 1});
}

TEST_CASE("a measure of one topic, or of a group, leaves everything else out") {
  const SceneFixture fixture;
  // Terrorism was the first topic in New York and Baku, border security in Kuwait and, second, in
  // Baku.
  CHECK(values_of(fixture, MapMeasure::host, TopicId{0}, {}, CountUnit::forums) == Values{1, 0, 1});
  CHECK(values_of(fixture, MapMeasure::host, GroupId{1}, {}, CountUnit::forums) == Values{1, 1, 0});
  CHECK(values_of(fixture, MapMeasure::speaker, TopicId{1}) == Values{1, 0, 1});
  CHECK(values_of(fixture, MapMeasure::mention, GroupId{1}) == Values{0, 0, 1});
}

TEST_CASE("a measure counts within the answer") {
  const SceneFixture fixture;
  Query query;
  query[Facet::series].include = {"dushanbe"};
  CHECK(values_of(fixture, MapMeasure::host, {}, query) == Values{0, 2, 0});
  CHECK(values_of(fixture, MapMeasure::speaker, {}, query) == Values{1, 0, 1});
}

TEST_CASE("what a measure is about is a topic, a group or everything, by its id") {
  const SceneFixture fixture;
  CHECK(find_measure_topic(fixture.dataset, "") == MeasureTopic{});
  CHECK(find_measure_topic(fixture.dataset, "border-security") == MeasureTopic{TopicId{1}});
  CHECK(find_measure_topic(fixture.dataset, "terror") == MeasureTopic{GroupId{0}});
  CHECK_FALSE(find_measure_topic(fixture.dataset, "weather"));
  CHECK(name_of(fixture.dataset, TopicId{1}) == "Border security");
  CHECK(name_of(fixture.dataset, MeasureTopic{}).empty());
}

}  // namespace rostrum::map_values_test
