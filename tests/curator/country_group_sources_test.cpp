// Groups of countries in a data folder: what check asks of them beyond the loader, what is packed,
// and their ids in the register.
#include "curator/country_group_sources.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <catch_amalgamated.hpp>

#include "curator/pack.hpp"
#include "engine/load/load.hpp"
#include "tests/curator/curator_fixture.hpp"

namespace rostrum::country_group_sources_test {
namespace {

using test::Lines;
using test::said_of;
using test::small_folder;
using test::with;
using test::with_file;

constexpr std::string_view file = "country_groups.json";
constexpr std::string_view groups = R"([
  {"id": "pact", "name": "The Pact", "kind": "alliance", "note": "Those who signed.",
   "members": [{"country": "KWT", "from": "2024", "note": "It signed last.", "unconfirmed": true}],
   "sources": [{"url": "https://example.org/pact", "title": "The signatures"}]},
  {"id": "caspian", "name": "Caspian states", "kind": "region", "note": "By the Caspian Sea.",
   "members": [{"country": "AZE"}],
   "sources": [{"url": "https://example.org/caspian", "title": "The Caspian Sea"}]}
])";

Folder folder_with(std::string_view text = groups) {
  Folder folder = with_file(small_folder(), std::string(file), std::string(text));
  return with(std::move(folder), "datapackage.json", R"("path": "countries.json")",
              R"("path": ["countries.json", "country_groups.json"])");
}

Lines said(std::string_view part, std::string_view replacement) {
  return said_of(with(folder_with(), file, part, replacement));
}

TEST_CASE("a folder may have groups of countries, and is sound without") {
  CHECK(said_of(small_folder()) == Lines{});
  CHECK(said_of(folder_with()) == Lines{});
  CHECK(said_of(with_file(small_folder(), std::string(file), std::string(groups)))
            .at(0)
            .find("must name country_groups.json") != std::string::npos);
}

TEST_CASE("errors of groups stand at their place in the file, whose order is another") {
  CHECK(
      said("\"KWT\"", "\"KW\"") ==
      Lines{"data/country_groups.json:3:28: error: /0/members/0/country: must name a known country "
            "(did you mean \"KWT\"?)"});
  CHECK(
      said_of(with(small_folder(), "dataset.json", R"("schema": 1,)",
                   R"("schema": 1, "country_groups": [],)")) ==
      Lines{"data/dataset.json:2:34: error: /country_groups: belongs in files of its own (take it "
            "out)"});
}

TEST_CASE("every group names an https page where its members were read") {
  const std::string told =
      ": must have a source with an https address (say where its members were "
      "read)";
  CHECK(said(R"("url": "https://example.org/pact")", R"("url": "http://example.org/pact")") ==
        Lines{"data/country_groups.json:4:15: error: /0/sources" + told});
  CHECK(said(R"("url": "https://example.org/pact", )", "") ==
        Lines{"data/country_groups.json:4:15: error: /0/sources" + told});
  CHECK(said(R"("members": [{"country": "AZE"}],
   "sources": [{"url": "https://example.org/caspian", "title": "The Caspian Sea"}]})",
             R"("members": [{"country": "AZE"}]})") ==
        Lines{"data/country_groups.json:5:3: error: /1" + told});
}

TEST_CASE("the bundle has members and their days, and neither sources nor remarks on members") {
  const CheckedFolder checked = check_folder(folder_with());
  REQUIRE(checked.sound());
  const std::string bundle = packed_bundle(checked);
  CHECK(bundle.find("It signed last.") == std::string::npos);
  CHECK(bundle.find("The signatures") == std::string::npos);
  CHECK(bundle.find("unconfirmed") == std::string::npos);
  for (const std::string& text : {bundle, packed_columns(checked)}) {
    const auto dataset = load_dataset(text);
    REQUIRE(dataset.has_value());
    REQUIRE(dataset->country_groups().size() == 2);
    CHECK(dataset->country_groups()[0].id == "caspian");
    const CountryGroup& pact = dataset->country_groups()[1];
    CHECK(pact.note == "Those who signed.");
    REQUIRE(pact.terms.size() == 1);
    CHECK(pact.terms[0].time == checked.dataset->country_groups()[1].terms[0].time);
  }
}

TEST_CASE("an id of a group that was published must stay or be accounted for") {
  const auto published = [](Folder folder, std::string_view id) {
    return with(std::move(folder), "published.json", R"("forums": [)",
                "\"country_groups\": [\"" + std::string(id) + "\"],\n    \"forums\": [");
  };
  CHECK(said_of(published(folder_with(), "pact")) == Lines{});
  const Lines lines = said_of(published(folder_with(), "treaty"));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("must be in use for a group of countries, as version 2026.11.22") !=
        std::string::npos);
  const Folder renamed =
      with(published(folder_with(), "treaty"), "aliases.json", "[\n",
           "[\n  {\"from\": \"country-group:treaty\", \"to\": \"pact\", \"since\": \"2026.12.01\", "
           "\"why\": \"Its name.\"},\n");
  CHECK(said_of(renamed) == Lines{});
}

TEST_CASE("the folder of this repository has groups with sources, each of an id of its own") {
  const auto folder = folder_from_disk(ROSTRUM_SOURCE_DIR "/data");
  REQUIRE(folder.has_value());
  const CheckedFolder checked = check_folder(*folder);
  REQUIRE(checked.sound());
  CHECK(checked.dataset->country_groups().size() >= 54);
}

}  // namespace
}  // namespace rostrum::country_group_sources_test
