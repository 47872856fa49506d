// Groups of countries: two put into the small dataset of tests/fixtures, and those of data/ by
// themselves.
#pragma once

#include <string>
#include <string_view>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::test {

// Azerbaijan has left the pact when the forum of Baku is held, and left the Caspian states on its
// first day; Kuwait joins it on the second day of the forum there; Tajikistan came back.
inline constexpr std::string_view small_groups = R"([
    {"id": "caspian", "name": "Caspian states", "variants": ["The Caspian Five"], "kind": "region",
     "note": "States on the Caspian Sea.", "members": [{"country": "AZE", "to": "2023-05-01"}]},
    {"id": "pact", "name": "The Pact", "kind": "alliance", "note": "Those who signed.",
     "members": [
       {"country": "AZE", "to": "2020-06-30"},
       {"country": "KWT", "from": "2024-11-05", "note": "It signed in Kuwait City."},
       {"country": "TJK", "from": "2010", "to": "2012-06"},
       {"country": "TJK", "from": "2020", "unconfirmed": true}],
     "sources": [{"url": "https://example.org/pact", "title": "The signatures", "language": "en"}]}
  ])";

inline std::string dataset_text_with_groups(std::string_view groups = small_groups) {
  return with(small_dataset_text(), "\"series\": [",
              "\"country_groups\": " + std::string(groups) + ",\n  \"series\": [");
}

inline Dataset small_dataset_with_groups() {
  return loaded(dataset_text_with_groups());
}

// The countries and groups of data/, without a record.
inline Dataset published_country_groups() {
  std::string text = R"({"schema": 1, "version": "2026.11", "groups": [], "topics": [],
    "series": [], "organizations": [], "people": [], "forums": [], "countries": )";
  text += file_text(ROSTRUM_SOURCE_DIR "/data/countries.json");
  text += ", \"country_groups\": ";
  text += file_text(ROSTRUM_SOURCE_DIR "/data/country_groups.json");
  return loaded(text + "}");
}

}  // namespace rostrum::test
