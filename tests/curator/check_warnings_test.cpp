// Each warning that check gives, and that it can be accepted.
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/curator/curator_fixture.hpp"

namespace rostrum::check_warnings_test {
namespace {

using test::Lines;
using test::said_of;
using test::small_folder;
using test::with;
using test::with_file;
using test::without;

constexpr std::string_view baku = "forums/baku-2023.json";
constexpr std::string_view kuwait = "forums/kuwait-2024.json";

std::string replaced(std::string text, std::string_view part, std::string_view replacement) {
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + replacement.size()))
    text.replace(at, part.size(), replacement);
  return text;
}

// The small folder with Baku's forum a second time under another id.
Folder with_second_baku(std::string_view id) {
  Folder folder = small_folder();
  const std::string text = replaced(test::file_in(folder, baku).text, "baku-2023", id);
  const std::string path = "forums/" + std::string(id) + ".json";
  folder = with_file(std::move(folder), path, text);
  return with(std::move(folder), "datapackage.json", "\"forums/baku-2023.json\",",
              "\"forums/baku-2023.json\", \"" + path + "\",");
}

Folder with_person(std::string_view name, std::string_view more = "") {
  Folder folder = with(small_folder(), "people.json", "[",
                       "[{\"id\": \"someone-else\", \"name\": \"" + std::string(name) + "\"" +
                           std::string(more) + "},");
  return with(std::move(folder), kuwait, "\"speaker\": \"vladimir-voronkov\"",
              "\"speaker\": \"someone-else\"");
}

bool warns_of_near_name(std::string_view name, std::string_view more = "") {
  // The id sorts between the two people there are, so that it is the later of a pair or the
  // earlier.
  for (const std::string& line : said_of(with_person(name, more))) {
    if (line.find("has nearly the same name") != std::string::npos) return true;
  }
  return false;
}

TEST_CASE("forums of one series on one date at one place are likely one") {
  Folder folder = with_second_baku("baku-2023-other");
  folder = with(std::move(folder), "forums/baku-2023-other.json", "First Baku Forum", "Guests");
  folder = with(std::move(folder), "forums/baku-2023-other.json", "He described proxy wars.",
                "She asked for help against floods.");
  CHECK(
      said_of(folder) ==
      Lines{"data/forums/baku-2023-other.json:5:11: warning: /date: has series, date and place in "
            "common with baku-2023 (merge the two, or accept it) [likely-duplicate]",
            "data/forums/baku-2023-other.json:42:17: warning: /statements/0/source: has speaker, "
            "date and source in common with baku-2023.ali-naghiyev (merge the two, or accept it) "
            "[repeated-statement]"});
}

TEST_CASE("forums of one city at one time with similar titles are likely one") {
  Folder folder = with_second_baku("baku-2023-other");
  const std::string other = "forums/baku-2023-other.json";
  folder = with(std::move(folder), other, R"("series": "baku-forum")",
                R"("series": "dushanbe-process")");
  folder = with(std::move(folder), other, R"("date": "2023-05")", R"("date": "2023-05-04")");
  folder = with(std::move(folder), other, "First Baku Forum", "First Forum of Baku");
  folder = with(std::move(folder), other, "http://example.org/baku", "http://example.org/other");
  CHECK(
      said_of(folder) ==
      Lines{"data/forums/baku-2023-other.json:3:12: warning: /title: was held in one place and at "
            "one time, under a similar title, with baku-2023 (merge the two, or accept it) "
            "[likely-duplicate]"});
  CHECK(said_of(with(folder, other, "First Forum of Baku", "Meeting on water")) == Lines{});
  CHECK(said_of(with(folder, other, R"("date": "2023-05-04")", R"("date": "2023-07")")) == Lines{});
  CHECK(said_of(with(folder, other, R"("city": "Baku")", R"("city": "Ganja")")) == Lines{});
}

TEST_CASE("people with nearly equal names are likely one") {
  CHECK(said_of(with_person("Ali Nagiyev")).at(0).find("has nearly the same name as") !=
        std::string::npos);
  CHECK(said_of(with_person("Naghiyev, Ali M.")).size() == 1);
  CHECK(warns_of_near_name("Əli Nağıyev"));
  CHECK(warns_of_near_name("Воронков Владимир"));
  CHECK(warns_of_near_name("Somebody", R"(, "variants": ["Vladimir Voronkov"])"));
  CHECK(warns_of_near_name("Ali Naghieyv"));
  CHECK_FALSE(warns_of_near_name("Ali Nagyev"));
  CHECK_FALSE(warns_of_near_name("Ali Nagiyev", R"(, "country": "KWT")"));
  CHECK(warns_of_near_name("Ali Nagiyev", R"(, "country": "AZE")"));
}

TEST_CASE("short names that differ in one letter are two people") {
  Folder folder = with(small_folder(), "people.json", "\"Ali Naghiyev\"", "\"Li Ping\"");
  folder = with(std::move(folder), "people.json", "\"Vladimir Voronkov\"", "\"Li Pong\"");
  folder = with(std::move(folder), "people.json", "\"Əli Nağıyev\"", "\"Ping Li\"");
  CHECK(said_of(folder) == Lines{});
}

TEST_CASE("organizations with nearly equal names are likely one, but not with other numbers") {
  const auto said = [](std::string_view name) {
    Folder folder =
        with(small_folder(), "organizations.json", "[",
             R"([{"id": "other", "kind": "media", "name": ")" + std::string(name) + "\"},");
    return said_of(with(std::move(folder), kuwait, "\"unoct\"", "\"unoct\", \"other\""));
  };
  CHECK(said("State Securty Service") ==
        Lines{"data/organizations.json:4:13: warning: /1/name: has nearly the same name as \"State "
              "Securty Service\", other (merge the two, or accept it) [likely-duplicate]"});
  CHECK(said("State Security Service of Old") == Lines{});
  Folder folder = with(small_folder(), "organizations.json", "\"State Security Service\"",
                       "\"Committee number 1267\"");
  folder = with(std::move(folder), "organizations.json", "\"Office of Counter-Terrorism\"",
                "\"Committee number 1268\"");
  CHECK(said_of(folder) == Lines{});
}

TEST_CASE("one speaker on one day from one source is likely one statement when it says the same") {
  Folder folder = with(small_folder(), kuwait, R"("date": "2024-11-05",
      "kind")",
                       R"("date": "2024-11-04",
      "kind")");
  folder = with(std::move(folder), kuwait, R"("source": 1
    })",
                R"("source": 0
    })");
  CHECK(said_of(folder) == Lines{});
  folder = with(std::move(folder), kuwait, "He told the press about arms control.",
                "He thanked the hosts warmly.");
  const Lines said = said_of(folder);
  REQUIRE(said.size() == 1);
  CHECK(said[0].ends_with(
      "/statements/1/source: has speaker, date and source in common with "
      "kuwait-2024.vladimir-voronkov (merge the two, or accept it) [repeated-statement]"));
}

TEST_CASE("records that nothing refers to are told") {
  CHECK(
      said_of(with(small_folder(), "people.json", "[",
                   R"([{"id": "nobody", "name": "Nobody at All"},)")) ==
      Lines{"data/people.json:1:9: warning: /0/id: is referred to by nothing (take it out, or use "
            "it) [unused-person]"});
  CHECK(
      said_of(with(small_folder(), "organizations.json", "[",
                   R"([{"id": "nothing", "name": "Nothing at All", "kind": "media"},)")) ==
      Lines{"data/organizations.json:1:9: warning: /0/id: is referred to by nothing (take it out, "
            "or use it) [unused-organization]"});
  CHECK(
      said_of(with(small_folder(), "series.json", "[", R"([{"id": "a", "name": "A"},)")) ==
      Lines{"data/series.json:1:9: warning: /0/id: is referred to by nothing (take it out, or use "
            "it) [unused-series]"});
  const Lines said = said_of(with(small_folder(), "topics.json", "\"topics\": [",
                                  R"("topics": [{"id": "a", "name": "A", "definition": "A.",
                                  "group": "conflict"},)"));
  REQUIRE(said.size() == 1);
  CHECK(
      said[0].ends_with("/topics/0/id: is referred to by nothing (take it out, or use it) "
                        "[unused-topic]"));
}

TEST_CASE("a parent and a convenor are referred to") {
  CHECK(said_of(with(small_folder(), kuwait, "\"united-nations\",", "")) == Lines{});
  CHECK(said_of(with(small_folder(), baku, "\"speaker\": \"ali-naghiyev\",", "")) == Lines{});
}

TEST_CASE("a statement long before or after its forum is told") {
  const auto said = [](std::string_view date) {
    return said_of(with(small_folder(), baku, R"("date": "2023-05",
      "kind")",
                        "\"date\": \"" + std::string(date) + "\",\n      \"kind\""));
  };
  CHECK(said("2023-07-30") == Lines{});
  CHECK(
      said("2023-07-31") ==
      Lines{"data/forums/baku-2023.json:35:15: warning: /statements/0/date: lies more than 60 days "
            "after the forum of May 2023 (compare the two dates) [far-date]"});
  CHECK(said("2023-03-02") == Lines{});
  CHECK(
      said("2023-03-01") ==
      Lines{"data/forums/baku-2023.json:35:15: warning: /statements/0/date: lies more than 60 days "
            "before the forum of May 2023 (compare the two dates) [far-date]"});
  CHECK(said("2023") == Lines{});
  CHECK(said("2001/..") == Lines{});
}

TEST_CASE("a record without a topic is told") {
  const std::string topics = "\"topics\": [\n    \"border-security\"\n  ]";
  CHECK(said_of(with(small_folder(), kuwait, topics, "\"topics\": []"))
            .at(0)
            .ends_with("/topics: has no topic (name at least one) [no-topic]"));
  Folder folder =
      with(small_folder(), baku, "\"topics\": [\n        \"terrorism\"\n      ]", "\"topics\": []");
  CHECK(said_of(folder).at(0).ends_with(
      "/statements/0/topics: has no topic (name at least one) [no-topic]"));
  folder = with(small_folder(), kuwait,
                "\"topics\": [\n        \"border-security\"\n      ],\n      "
                "\"source\": 0",
                "\"topics\": [],\n      \"source\": 0");
  CHECK(said_of(folder).at(0).ends_with(
      "/outcomes/0/topics: has no topic (name at least one) [no-topic]"));
}

TEST_CASE("files that are missing or not known are told") {
  CHECK(said_of(without(small_folder(), "CITATION.cff")) ==
        Lines{"data/CITATION.cff: warning: is missing, so that readers elsewhere know less of the "
              "data (write it) [missing-file]"});
  CHECK(said_of(with_file(small_folder(), "notes/", "")) ==
        Lines{"data/notes/: warning: is no file of the dataset (take it out, or move it where it "
              "belongs) [unknown-file]"});
  CHECK(said_of(with_file(small_folder(), "forums/baku.txt", ""))
            .at(0)
            .starts_with("data/forums/baku.txt: warning: is no file of the dataset"));
  CHECK(said_of(with_file(small_folder(), "schema/forum.schema.json", "{}")) == Lines{});
  CHECK(said_of(with_file(small_folder(), "README.md", "")) == Lines{});
}

TEST_CASE("an accepted warning is silent, whichever way round its two ids are written") {
  const Folder folder = with_person("Naghiyev Ali");
  REQUIRE(said_of(folder).size() == 1);
  for (const std::string_view at : {"ali-naghiyev|someone-else", "someone-else|ali-naghiyev"}) {
    const std::string accepted = R"([{"warning": "likely-duplicate", "at": ")" + std::string(at) +
                                 R"(", "why": "Father and son"}])";
    CHECK(said_of(with_file(folder, "accepted.json", accepted)) == Lines{});
  }
}

TEST_CASE("an acceptance of nothing is told, and one of the wrong form is an error") {
  const std::string stale = R"([{"warning": "no-topic", "at": "baku-2023", "why": "It had none"}])";
  CHECK(
      said_of(with_file(small_folder(), "accepted.json", stale)) ==
      Lines{
          "data/accepted.json:1:2: warning: /0: accepts a warning that is not there (take it out) "
          "[stale-acceptance]"});
  const std::string broken = R"([{"warning": "no-topic", "at": "baku-2023"}, 7])";
  CHECK(
      said_of(with_file(small_folder(), "accepted.json", broken)) ==
      Lines{
          "data/accepted.json:1:2: error: /0: must have \"why\" (add it)",
          "data/accepted.json:1:2: warning: /0: accepts a warning that is not there (take it out) "
          "[stale-acceptance]",
          "data/accepted.json:1:46: error: /1: must be an object, not a number"});
  CHECK(said_of(with_file(small_folder(), "accepted.json", "{}")) ==
        Lines{"data/accepted.json: error: must be a list, not an object"});
}

TEST_CASE("the number of warnings is told") {
  Folder folder = without(without(small_folder(), "CITATION.cff"), "CHANGELOG.md");
  CHECK(summary_of_check(check_folder(folder)) ==
        "3 forums, 3 statements, 1 outcome: no errors, 2 warnings");
}

}  // namespace
}  // namespace rostrum::check_warnings_test
