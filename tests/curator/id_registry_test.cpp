// Ids that were published stay, or say where they went; new ones belong to the version to come.
#include "curator/id_registry.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "curator/pack.hpp"
#include "curator/publish.hpp"
#include "engine/load/load.hpp"
#include "engine/session/session.hpp"
#include "tests/curator/curator_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::id_registry_test {
namespace {

using test::Lines;
using test::said_of;
using test::small_folder;
using test::with;
using test::with_file;
using test::without;

constexpr std::string_view baku = "forums/baku-2023.json";
constexpr std::string_view kuwait = "forums/kuwait-2024.json";
constexpr std::string_view alias = R"([
  {
    "from": "counter-terrorism",)";

// The folder with an entry before the others in aliases.json.
Folder with_alias(Folder folder, std::string_view entry) {
  return with(std::move(folder), "aliases.json", alias,
              "[" + std::string(entry) + ", {\"from\": \"counter-terrorism\",");
}

// Baku's forum under another id, with the files that name it.
Folder with_renamed_baku() {
  Folder folder = small_folder();
  std::string text = test::file_in(folder, baku).text;
  text.replace(text.find("baku-2023"), 9, "baku-i");
  text.replace(text.find("baku-2023.ali"), 9, "baku-i");
  folder = without(std::move(folder), baku);
  folder = with_file(std::move(folder), "forums/baku-i.json", text);
  folder = with(std::move(folder), "datapackage.json", "baku-2023", "baku-i");
  return with(std::move(folder), "tours/from-baku-to-kuwait.json", "baku-2023", "baku-i");
}

// Online's forum taken out.
Folder without_online() {
  Folder folder = without(small_folder(), "forums/online-2020.json");
  return with(std::move(folder), "datapackage.json", ",\n        \"forums/online-2020.json\"", "");
}

Folder with_second_statement(Folder folder, std::string_view id) {
  return with(std::move(folder), baku, "\"statements\": [",
              "\"statements\": [{\"id\": \"" + std::string(id) +
                  "\", \"role\": \"Guest\", \"date\": \"2023-05\", \"kind\": \"speech\", "
                  "\"topics\": [\"terrorism\"], \"mentions\": [], \"summary\": \"They agreed.\", "
                  "\"source\": 0},");
}

Publication published(const Folder& folder, std::string_view version) {
  const CheckedFolder checked = check_folder(folder);
  REQUIRE(checked.dataset.has_value());
  auto publication = publication_of(folder, checked, version);
  if (!publication) UNSCOPED_INFO(publication.error());
  REQUIRE(publication.has_value());
  return *std::move(publication);
}

std::string refusal(const Folder& folder, std::string_view version) {
  const auto publication = publication_of(folder, check_folder(folder), version);
  REQUIRE_FALSE(publication.has_value());
  return publication.error();
}

TEST_CASE("a published id that is gone is an error that says what to do") {
  CHECK(
      said_of(without_online()) ==
      Lines{"data/published.json:33:7: error: /0/forums/2: must be in use for a forum, as version "
            "2026.11.22 published it (bring it back, or add to aliases.json {\"from\": "
            "\"online-2020\", \"to\": the id that stands for it now} or {\"from\": "
            "\"online-2020\", \"withdrawn\": true, \"since\": the coming version, \"why\": the "
            "reason})"});
}

TEST_CASE("of a forum that is gone its statements are not told one by one") {
  const Lines said = said_of(with_renamed_baku());
  REQUIRE(said.size() == 1);
  CHECK(said[0].find("/0/forums/0: ") != std::string::npos);
}

TEST_CASE("a line in aliases.json explains where an id went") {
  CHECK(said_of(with_alias(with_renamed_baku(), R"({"from": "baku-2023", "to": "baku-i"})")) ==
        Lines{});
  CHECK(said_of(with_alias(without_online(),
                           R"({"from": "online-2020", "withdrawn": true, "since": "2026.12",
                               "why": "Nobody came."})")) == Lines{});
}

TEST_CASE("a line that leads to a record of another kind explains nothing") {
  const Lines said =
      said_of(with_alias(without_online(), R"({"from": "online-2020", "to": "unoct"})"));
  REQUIRE(said.size() == 1);
  CHECK(said[0].starts_with("data/aliases.json:1:"));
  CHECK(said[0].ends_with("error: /0/to: must be the id of a forum, as \"online-2020\" was"));
}

TEST_CASE("an id that another kind goes on using is retired with its kind") {
  // As if an organization of the same id had been published.
  const Folder folder = with(small_folder(), "published.json", "\"state-security-service\",",
                             "\"baku-forum\", \"state-security-service\",");
  const Lines said = said_of(folder);
  REQUIRE(said.size() == 1);
  CHECK(said[0].find("/0/organizations/0: must be in use for an organization") !=
        std::string::npos);
  CHECK(said[0].find("{\"from\": \"organization:baku-forum\", \"to\"") != std::string::npos);
  CHECK(said_of(with_alias(folder, R"({"from": "organization:baku-forum", "to": "unoct"})")) ==
        Lines{});
}

TEST_CASE("an id published for a statement does not become an outcome's") {
  Folder folder = with(small_folder(), "published.json", "\"kuwait-2024.vladimir-voronkov\",\n",
                       "\"kuwait-2024.outcome-declaration\",\n");
  folder = with(std::move(folder), "published.json",
                ",\n    \"outcomes\": [\n      \"kuwait-2024.outcome-declaration\"\n    ]", "");
  const Lines said = said_of(folder);
  REQUIRE(said.size() == 1);
  CHECK(
      said[0].ends_with("/0/statements/1: must stay a statement as version 2026.11.22 published "
                        "it, and is an outcome now (give that one an id of its own)"));
}

TEST_CASE("ids that are not published yet come and go") {
  CHECK(said_of(with_second_statement(small_folder(), "baku-2023.guest")) == Lines{});
  CHECK(said_of(small_folder()) == Lines{});
}

TEST_CASE("the register has its form, and dataset.json its last version") {
  const auto said = [](std::string_view part, std::string_view replacement) {
    return said_of(with(small_folder(), "published.json", part, replacement));
  };
  CHECK(
      said("\"2026.11.22\"", "\"2026.11.21\"") ==
      Lines{"data/dataset.json:3:14: error: /version: must be \"2026.11.21\", the last version in "
            "published.json (rostrum-data publish sets both)"});
  CHECK(said("\"2026.11.22\"", "\"November\"") ==
        Lines{"data/published.json:3:16: error: /0/version: must be a version later than the one "
              "before (leave published versions as they are)"});
  CHECK(said("\"TJK\"", "\"AZE\"").at(0).find("/0/countries/2: must not be published twice") !=
        std::string::npos);
  CHECK(said("\"groups\"", "\"gruops\"").at(0).find("is no field of a version") !=
        std::string::npos);
  CHECK(said_of(with_file(small_folder(), "published.json", "{}")) ==
        Lines{"data/published.json: error: must be a list, not an object"});
  CHECK(said_of(without(small_folder(), "published.json")) ==
        Lines{"data/published.json: warning: is missing, so that an id may vanish unseen (restore "
              "it; a new dataset gets it by rostrum-data publish) [missing-file]"});
}

TEST_CASE("versions have the form of one wherever they are written") {
  Folder folder = with(small_folder(), "dataset.json", "2026.11.22", "2.0");
  CHECK(said_of(folder).back() ==
        "data/dataset.json:3:14: error: /version: must be year, month and day of publication "
        "(write it like 2026.11.22)");
  CHECK(said_of(with(small_folder(), "aliases.json", "2026.10", "10.2026")) ==
        Lines{"data/aliases.json:5:14: error: /0/since: must be a version (write year, month and "
              "day of publication: 2026.11.22)"});
}

TEST_CASE("publishing enters the new ids and names the version everywhere") {
  Folder folder = with_second_statement(small_folder(), "baku-2023.guest");
  folder =
      with(std::move(folder), "CHANGELOG.md", "## 2026.11.22", "## 2026.12.01\n\n## 2026.11.22");
  folder = with(std::move(folder), "CITATION.cff", "version: 2026.11.22",
                "version: 2026.11.22\ndate-released: 2026-11-22");
  const Publication publication = published(folder, "2026.12.01");
  CHECK(publication.new_ids == "1 statement");
  // The register is the last, so that what is cut short may be published again.
  CHECK(publication.changed ==
        Lines{"CITATION.cff", "datapackage.json", "dataset.json", "published.json"});
  CHECK(said_of(publication.folder) == Lines{});
  Folder expected =
      with(small_folder(), "published.json", "  }\n]\n",
           "  },\n  {\n    \"version\": \"2026.12.01\",\n    \"statements\": [\n      "
           "\"baku-2023.guest\"\n    ]\n  }\n]\n");
  CHECK(find_file(publication.folder, "published.json")->text ==
        test::file_in(expected, "published.json").text);
  CHECK(find_file(publication.folder, "CITATION.cff")->text ==
        "cff-version: 1.2.0\ntitle: Small\nversion: 2026.12.01\ndate-released: 2026-12-01\n");
  CHECK(
      find_file(publication.folder, "datapackage.json")->text.find("\"version\": \"2026.12.01\"") !=
      std::string::npos);
  CHECK(find_file(publication.folder, "dataset.json")->text.find("\"version\": \"2026.12.01\"") !=
        std::string::npos);
}

TEST_CASE(
    "a version is published once, under a later name than the last, with words in the changelog") {
  CHECK(refusal(small_folder(), "2026.11.22") ==
        "Version 2026.11.22 is published already; name a later one than that.");
  CHECK(refusal(small_folder(), "2026.11") ==
        "Version 2026.11.22 is published already; name a later one than that.");
  CHECK(refusal(small_folder(), "2026-12-01") ==
        "\"2026-12-01\" is no version: write year, month and day, such as 2026.11.22.");
  CHECK(refusal(small_folder(), "2027.02.31") ==
        "\"2027.02.31\" is no version: write year, month and day, such as 2026.11.22.");
  CHECK(said_of(published(small_folder(), "2026.12.01").folder) ==
        Lines{"data/CHANGELOG.md:1:1: error: must have a heading with 2026.12.01, the version in "
              "dataset.json (say what changed)"});
}

TEST_CASE("a register with mistakes is not taken for an empty one") {
  const auto refused = [](std::string_view part, std::string_view replacement) {
    return refusal(with(small_folder(), "published.json", part, replacement), "2026.12.01");
  };
  const std::string told =
      "published.json has mistakes; set them right first (rostrum-data check names them).";
  CHECK(refused("\"TJK\"", "\"AZE\"") == told);
  CHECK(refused("\"groups\"", "\"gruops\"") == told);
  CHECK(refused("\"2026.11.22\"", "\"November\"") == told);
  CHECK(refused("[\n  {\n", "[\n  {\"version\": \"2026.11.23\"},\n  {\n") == told);
  CHECK(refusal(with_file(small_folder(), "published.json", "{}"), "2026.12.01") == told);
}

TEST_CASE("a folder with a vanished id is not sound under a new version either") {
  Folder folder = with(without_online(), "CHANGELOG.md", "2026.11.22", "2026.12.01");
  CHECK(said_of(published(folder, "2026.12.01").folder).size() == 1);
}

TEST_CASE("the first version of a new dataset begins its register") {
  const Publication publication =
      published(without(small_folder(), "published.json"), "2026.11.22");
  CHECK(publication.new_ids ==
        "2 groups, 2 topics, 3 countries, 2 series, 3 organizations, 2 people, 3 forums, 3 "
        "statements, 1 outcome");
  CHECK(said_of(publication.folder) == Lines{});
  const Folder small = small_folder();
  CHECK(find_file(publication.folder, "published.json")->text ==
        find_file(small, "published.json")->text);
}

TEST_CASE("a link of the first version says in the explorer what the second added and withdrew") {
  Folder folder = with_alias(
      without_online(),
      R"({"from": "online-2020", "withdrawn": true, "since": "2026.12.01", "why": "Nobody came."})");
  folder = with_second_statement(std::move(folder), "baku-2023.guest");
  folder = with(std::move(folder), "CHANGELOG.md", "2026.11.22", "2026.12.01");
  Folder second = published(folder, "2026.12.01").folder;
  // What is not published yet counts to the version that is there.
  second = with_second_statement(std::move(second), "baku-2023.guest.2");
  const CheckedFolder checked = check_folder(second);
  REQUIRE(checked.sound());
  const std::string bundle = packed_bundle(checked);
  CHECK(bundle.ends_with(
      R"(,"versions":[{"version":"2026.11.22"},{"added":["baku-2023.guest","baku-2023.guest.2"],"version":"2026.12.01"}]})"
      "\n"));
  auto dataset = load_dataset(bundle);
  REQUIRE(dataset.has_value());

  Session session(*std::move(dataset));
  session.dispatch(OpenAddress{"host=AZE&sel=online-2020&ds=2026.11.22"});
  session.drain();
  const std::vector<Notice>& told = session.state().ui.notices;
  REQUIRE(told.size() == 2);
  CHECK(test::english(told[0].text) ==
        "The record \"online-2020\" that the link points to was withdrawn in version 2026.12.01: "
        "Nobody came.");
  CHECK(test::english(told[1].text) ==
        "This link was made with version 2026.11.22. Since then 2 of the 4 records shown were "
        "added");
  CHECK(session.address() == "host=AZE&ds=2026.11.22");
}

TEST_CASE("a single version costs the bundle nothing") {
  CHECK(packed_bundle(check_folder(small_folder())).find("versions") == std::string::npos);
}

TEST_CASE("of a withdrawn id the bundle has the reason") {
  const Folder folder = with_alias(
      without_online(),
      R"({"why": "Nobody came.", "from": "online-2020", "since": "2026.12", "withdrawn": true})");
  const std::string bundle = packed_bundle(check_folder(folder));
  CHECK(bundle.find(
            R"({"from":"online-2020","since":"2026.12","why":"Nobody came.","withdrawn":true})") !=
        std::string::npos);
  CHECK(bundle.find("Merged") == std::string::npos);
  const auto dataset = load_dataset(bundle);
  REQUIRE(dataset.has_value());
  CHECK(dataset->retired({"online-2020", IdKind::forum})->why == "Nobody came.");
}

}  // namespace
}  // namespace rostrum::id_registry_test
