#include "curator/new_forum.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "tests/curator/curator_fixture.hpp"

namespace rostrum::new_forum_test {
namespace {

using test::Lines;
using test::said_of;
using test::small_folder;
using test::with;
using test::with_file;
using test::without;

TEST_CASE("a new forum is refused by check at what is to be filled in, and nowhere else") {
  Folder folder = small_folder();
  const auto text = new_forum_text(folder, "baku-2026");
  REQUIRE(text.has_value());
  folder = with_file(std::move(folder), "forums/baku-2026.json", *text);
  const auto package = datapackage_with_files(folder);
  REQUIRE(package.has_value());
  folder = with_file(std::move(folder), "datapackage.json", *package);
  Lines pointers;
  for (const Finding& finding : check_folder(folder).findings) {
    CHECK(finding.path == "forums/baku-2026.json");
    CHECK(finding.words == "must not be empty (leave out what is not known)");
    CHECK(finding.place.has_value());
    pointers.push_back(finding.pointer);
  }
  CHECK(pointers == Lines{"/title", "/series", "/date", "/place/city", "/place/country", "/summary",
                          "/sources/0/url", "/sources/0/title", "/sources/0/publisher",
                          "/sources/0/date", "/sources/0/language"});
}

TEST_CASE("a new forum that is filled in is sound") {
  Folder folder = small_folder();
  std::string text = new_forum_text(folder, "baku-2026").value();
  const auto fill = [&](std::string_view key, std::string_view value) {
    const std::string empty = '"' + std::string(key) + "\": \"\"";
    const std::size_t at = text.find(empty);
    REQUIRE(at != std::string::npos);
    text.replace(at, empty.size(), '"' + std::string(key) + "\": \"" + std::string(value) + '"');
  };
  fill("title", "Fourth Baku Forum");
  fill("series", "baku-forum");
  fill("date", "2026-09");
  fill("city", "Baku");
  fill("country", "AZE");
  fill("summary", "Services met again.");
  fill("url", "https://example.org/2026");
  fill("title", "Report");
  fill("publisher", "Example");
  fill("date", "2026-09");
  fill("language", "en");
  folder = with_file(std::move(folder), "forums/baku-2026.json", text);
  folder = with(std::move(folder), "forums/baku-2026.json", "\"topics\": []",
                "\"topics\": [\"terrorism\"]");
  folder = with_file(folder, "datapackage.json", datapackage_with_files(folder).value());
  CHECK(said_of(folder) == Lines{});
}

TEST_CASE("an id that is taken or no id is refused") {
  const Folder folder = small_folder();
  CHECK(new_forum_text(folder, "baku-2023").error() ==
        "forums/baku-2023.json is there already; choose another id.");
  for (const std::string_view id : {"", "Baku", "baku_2026", "../baku", "baku--2026", "-baku"}) {
    CHECK(new_forum_text(folder, id).error().find("is no id: write lower-case letters") !=
          std::string::npos);
  }
}

TEST_CASE("what to do next names the files") {
  const std::string steps = new_forum_steps("baku-2026", "my/data");
  CHECK(steps.starts_with("Begun my/data/forums/baku-2026.json. Next:\n"));
  CHECK(steps.find("baku-2026.name-of-the-speaker") != std::string::npos);
  CHECK(steps.find("my/data/people.json") != std::string::npos);
}

TEST_CASE("a right list of files stays as it is") {
  Folder folder = small_folder();
  CHECK(datapackage_with_files(folder).value() == test::file_in(folder, "datapackage.json").text);
}

TEST_CASE("the list of files gains what is there, loses what is not, and keeps what it says") {
  Folder folder = without(without(small_folder(), "forums/online-2020.json"), "aliases.json");
  folder = with(std::move(folder), "datapackage.json", "\"countries.json\"", "\"gone.json\"");
  folder = with_file(std::move(folder), "forums/a.json", "{}");
  folder = without(std::move(folder), "tours/from-baku-to-kuwait.json");
  const std::string text = datapackage_with_files(folder).value();
  CHECK(text.find("\"forums/a.json\",\n        \"forums/baku-2023.json\",\n        "
                  "\"forums/kuwait-2024.json\"\n") != std::string::npos);
  CHECK(text.find("\"title\": \"Forums\"") != std::string::npos);
  CHECK(text.find("\"path\": \"countries.json\"") != std::string::npos);
  for (const std::string_view gone : {"online-2020", "aliases", "gone.json", "tours"}) {
    INFO(gone);
    CHECK(text.find(gone) == std::string::npos);
  }
}

TEST_CASE("a list that cannot be set right is left alone") {
  CHECK(datapackage_with_files(without(small_folder(), "datapackage.json")).error() ==
        "datapackage.json is not there; write it first.");
  CHECK_FALSE(
      datapackage_with_files(with_file(small_folder(), "datapackage.json", "{")).has_value());
  CHECK_FALSE(
      datapackage_with_files(with_file(small_folder(), "datapackage.json", "[]")).has_value());
}

}  // namespace
}  // namespace rostrum::new_forum_test
