#include <string>

#include "tests/engine/intake_fixture.hpp"

namespace rostrum::intake_geojson_test {

namespace {

std::string collection(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string feature(const std::string& geometry, const std::string& properties) {
  return R"({"type":"Feature","geometry":)" + geometry + R"(,"properties":)" + properties + "}";
}

const std::string minsk = R"({"type":"Point","coordinates":[27.6,53.9]})";

}  // namespace

TEST_CASE("features become forums at their points") {
  const Intake intake =
      test::intake_of(collection(feature(minsk, R"({"title":"Talks","date":"2018-06-01","n":3})") +
                                 ',' + feature("null", R"({"title":"Call","date":2019})")));
  CHECK(intake.kind == FileKind::geojson);
  CHECK(test::told(intake) == "");
  CHECK(test::guessed(intake) == "latitude longitude title date none");
  REQUIRE(intake.dataset);
  CHECK(test::in_english(intake_summary(intake)) ==
        "events.csv: GeoJSON, 2 features. All of it can be shown.");
  const Forum& talks = intake.dataset->forums()[0];
  CHECK(talks.title == "Talks");
  REQUIRE(talks.place);
  CHECK((*intake.dataset)[*talks.place].point == GeoPoint{53.9, 27.6});
  CHECK((*intake.dataset)[*talks.place].city == "Talks");
  CHECK_FALSE(intake.dataset->forums()[1].place);
}

TEST_CASE("two spots of one name are two places") {
  const std::string kuwait = R"({"type":"Point","coordinates":[48,29.4]})";
  const std::string talks = R"({"title":"Talks","date":"2018-06-01"})";
  const Intake intake = test::intake_of(collection(
      feature(minsk, talks) + ',' + feature(kuwait, talks) + ',' + feature(minsk, talks)));
  REQUIRE(intake.dataset);
  REQUIRE(intake.dataset->forums().size() == 3);
  const auto city = [&](std::size_t i) {
    return (*intake.dataset)[*intake.dataset->forums()[i].place].city;
  };
  CHECK(city(0) == city(2));
  CHECK(city(0) == "Talks");
  CHECK(city(1) == "Talks (29.4, 48)");
}

TEST_CASE("lists among properties become cells, objects nothing") {
  const Intake intake = test::intake_of(collection(feature(
      minsk,
      R"({"title":"Talks","date":"2018","tags":["Drones","Water"],"style":{"color":"red"}})")));
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->topics().size() == 2);
  CHECK(intake.dataset->topics()[1].name == "Water");
}

TEST_CASE("other geometries are told by the number of their feature") {
  const Intake intake = test::intake_of(collection(
      feature(minsk, R"({"title":"Talks","date":"2018"})") + ',' +
      feature(R"({"type":"LineString","coordinates":[[1,2],[3,4]]})", R"({"title":"A line"})")));
  CHECK(test::told(intake) ==
        "Feature 2, “geometry”: Must be a point, as longitude and latitude. Use the middle of a "
        "line or an area.\n");
  CHECK(intake.rows == 2);
  CHECK(intake.rows_used == 1);
  CHECK(test::in_english(use_file_words(intake)) == "Show 1 of 2 rows");
}

TEST_CASE("a point outside of the world is refused by the loader's own rule") {
  const Intake intake = test::intake_of(collection(
      feature(R"({"type":"Point","coordinates":[27,153]})", R"({"title":"T","date":"2018"})")));
  CHECK(test::told(intake) == "Feature 1, “latitude”: Must be from -90 to 90.\n");
  CHECK_FALSE(intake.dataset);
}

TEST_CASE("one feature is enough, none is not") {
  CHECK(test::intake_of(feature(minsk, R"({"name":"A","date":"2018"})")).dataset);
  CHECK(test::told(test::intake_of(collection(""))) ==
        "“features”: Has no features. Put the records in \"features\".\n");
  CHECK(test::told(test::intake_of(R"({"type":"Topology"})")) ==
        "Feature 1: Must be a Feature. Give it \"type\": \"Feature\".\n");
}

TEST_CASE("a coordinate next to nothing is nothing, whatever its exponent") {
  const Intake intake = test::intake_of(
      collection(feature(R"({"type":"Point","coordinates":[5.6843418860808e-14,51.5]})",
                         R"({"title":"Talks","date":"2018"})")));
  REQUIRE(intake.dataset);
  const Forum& talks = intake.dataset->forums()[0];
  REQUIRE(talks.place);
  CHECK((*intake.dataset)[*talks.place].point == GeoPoint{51.5, 0});
}

}  // namespace rostrum::intake_geojson_test
