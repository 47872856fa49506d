#include "engine/present/map_captions.hpp"

#include <array>

#include <catch_amalgamated.hpp>

#include "engine/text/place_text.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::map_captions_test {
namespace {

TEST_CASE(
    "a disc at a city named like its country is told once, on the canvas as in the document") {
  DatasetTables tables;
  tables.countries.push_back({.id = "SGP", .name = "Singapore"});
  tables.countries.push_back({.id = "AUT", .name = "Austria"});
  tables.places.push_back({.city = "Singapore", .country = CountryId{0}, .point = {}});
  tables.places.push_back({.city = "Vienna", .country = CountryId{1}, .point = {}});
  const Dataset dataset(std::move(tables));
  constexpr PlaceId singapore{0};
  constexpr PlaceId vienna{1};
  CHECK(places_text(Language::english(), dataset, std::array{singapore}) == "Singapore");
  CHECK(places_text(Language::english(), dataset, std::array{singapore}) ==
        place_text(Language::english(), dataset, singapore));
  CHECK(places_text(Language::english(), dataset, std::array{singapore, vienna}) ==
        "Singapore and 1 more place");
  CHECK(places_text(Language::english(), dataset, std::array{vienna}) == "Vienna, Austria");
  CHECK(places_text(Language::english(), dataset, {}).empty());
}

}  // namespace
}  // namespace rostrum::map_captions_test
