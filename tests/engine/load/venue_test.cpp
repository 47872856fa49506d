// What a venue has set, as the page hands it on.
#include "engine/load/venue.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::venue_test {
namespace {

TEST_CASE("all that a venue sets is read") {
  const Venue venue = venue_from_json(R"({"title": "Hall of talks", "tours": ["b", "a"],
    "languages": [{"tag": "en", "name": "English"}, {"tag": "fr", "name": "français"}],
    "idle_seconds": 45, "countdown_seconds": 12.5, "codes": false,
    "accent": {"dark": "#4cC2ff", "light": "#0072b2"}})");
  CHECK(venue.title == "Hall of talks");
  CHECK(venue.tours == std::vector<std::string>{"b", "a"});
  REQUIRE(venue.languages.size() == 2);
  CHECK(venue.languages[1] == VenueLanguage{"fr", "français"});
  CHECK(venue.times.idle_seconds == 45);
  CHECK(venue.times.warning_seconds == 12.5);
  CHECK_FALSE(venue.shows_codes);
  CHECK(venue.accent_on_dark == 0x4cc2ffU);
  CHECK(venue.accent_on_light == 0x0072b2U);
}

TEST_CASE("what is absent or no such value is as usual") {
  for (const char* text :
       {"", "[]", "no json", "{}",
        R"({"title": 4, "tours": "a", "languages": [{"tag": "fr"}, 4], "idle_seconds": "90",
            "countdown_seconds": 0, "codes": 1, "accent": {"dark": "blue", "light": "#12345g"}})",
        R"({"accent": "#000000", "idle_seconds": 1e300})"}) {
    CAPTURE(text);
    CHECK(venue_from_json(text) == Venue{});
  }
}

}  // namespace
}  // namespace rostrum::venue_test
