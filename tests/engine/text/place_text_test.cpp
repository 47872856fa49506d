#include "engine/text/place_text.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::place_text_test {
namespace {

const Language& en = Language::english();

TEST_CASE("a place is told as city and country, and a forum without one as online or not known") {
  const Dataset dataset = test::small_dataset();
  CHECK(place_text(en, dataset, dataset.forums()[0]) == "Online");
  CHECK(place_text(en, dataset, dataset.forums()[1]) == "Baku, Azerbaijan");
  CHECK(place_text(en, dataset, dataset.forums()[2]) == "Kuwait City, Kuwait");
  Forum forum = dataset.forums()[2];
  forum.online = true;
  CHECK(place_text(en, dataset, forum) == "Kuwait City, Kuwait, and online");
  forum = dataset.forums()[0];
  forum.online = false;
  CHECK(place_text(en, dataset, forum) == "Place not known");
}

TEST_CASE("a city named like its country, or a country alone, is told once") {
  DatasetTables tables;
  tables.countries.push_back({.id = "SGP", .name = "Singapore"});
  tables.places.push_back({.city = "Singapore", .country = CountryId{0}, .point = {}});
  tables.places.push_back({.city = "", .country = CountryId{0}, .point = {}});
  tables.places.push_back({.city = "Atlantis", .country = {}, .point = {}});
  const Dataset dataset(std::move(tables));
  Forum forum;
  forum.place = PlaceId{0};
  CHECK(place_text(en, dataset, forum) == "Singapore");
  forum.place = PlaceId{1};
  CHECK(place_text(en, dataset, forum) == "Singapore");
  forum.place = PlaceId{2};
  CHECK(place_text(en, dataset, forum) == "Atlantis");
}

}  // namespace
}  // namespace rostrum::place_text_test
