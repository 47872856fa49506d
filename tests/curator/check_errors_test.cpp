// Each error that check gives, as the line a curator reads.
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/curator/curator_fixture.hpp"

namespace rostrum::check_errors_test {
namespace {

using test::Lines;
using test::said_of;
using test::small_folder;
using test::with;
using test::with_file;
using test::without;

constexpr std::string_view baku = "forums/baku-2023.json";
constexpr std::string_view tour = "tours/from-baku-to-kuwait.json";

TEST_CASE("nothing is wrong or odd in a sound folder") {
  const CheckedFolder checked = check_folder(small_folder());
  CHECK(test::lines_of(checked) == Lines{});
  CHECK(checked.sound());
  CHECK(summary_of_check(checked) == "3 forums, 3 statements, 1 outcome: no errors, no warnings");
}

TEST_CASE("errors of the loader stand at their place in the files") {
  CHECK(
      said_of(with(small_folder(), baku, R"("title": "First Baku Forum")", R"("title": "")")) ==
      Lines{"data/forums/baku-2023.json:3:12: error: /title: must not be empty (leave out what is "
            "not known)"});
  CHECK(said_of(with(small_folder(), baku, R"("speaker": "ali-naghiyev")",
                     R"("speaker": "ali-nagiyev")")) ==
        Lines{"data/forums/baku-2023.json:31:18: error: /statements/0/speaker: must name a known "
              "person (did you mean \"ali-naghiyev\"?)"});
  CHECK(said_of(with(small_folder(), "dataset.json", R"("mailto:errors@example.org")", "7")) ==
        Lines{"data/dataset.json:5:14: error: /contact: must be text, not a number"});
  CHECK(
      said_of(with(small_folder(), "topics.json", R"("group": "cooperation")",
                   R"("group": "operation")")) ==
      Lines{"data/topics.json:23:16: error: /topics/1/group: must name a known group (did you mean "
            "\"cooperation\"?)"});
  CHECK(said_of(with_file(small_folder(), "people.json", "{}")) ==
        Lines{"data/people.json: error: must be a list, not an object"});
}

TEST_CASE("a record of a table stands where its file has it, whatever the order in the bundle") {
  const std::string countries = R"([
  {"id": "TJK", "name": "Tajikistan", "region": "Asia"},
  {"id": "AZE", "name": "", "region": "Asia"},
  {"id": "KWT", "name": "Kuwait", "region": "Asia"}
])";
  CHECK(said_of(with_file(small_folder(), "countries.json", countries)) ==
        Lines{"data/countries.json:3:25: error: /1/name: must not be empty (leave out what is not "
              "known)"});
}

TEST_CASE(
    "text that is no JSON is told with its line and column, and nothing that follows from it") {
  CHECK(said_of(with_file(small_folder(), "people.json", "[\n  {\"id\": \"ə\" \"name\"}\n]")) ==
        Lines{"data/people.json:2:19: error: is not JSON (repair the text there)"});
  CHECK(said_of(with_file(small_folder(), "series.json", "[{\"id\":")) ==
        Lines{"data/series.json:1:8: error: is not JSON (it ends too early, get or write the whole "
              "file again)"});
  CHECK(
      said_of(
          with(small_folder(), baku, R"("city": "Baku",)", R"("city": "Baku", "city": "Baki",)")) ==
      Lines{
          "data/forums/baku-2023.json:6:12: error: /place: must not have the field \"city\" twice "
          "(keep one of them)"});
}

TEST_CASE("a table that is missing or lies elsewhere is told") {
  CHECK(said_of(without(small_folder(), "series.json")) ==
        Lines{"data/series.json: error: is missing (restore it, or name the folder with --data)"});
  CHECK(said_of(with(small_folder(), "dataset.json", R"("schema": 1,)",
                     R"("schema": 1, "people": [],)")) ==
        Lines{"data/dataset.json:2:26: error: /people: belongs in files of its own (take it out)"});
  CHECK(said_of(with_file(small_folder(), "dataset.json", "[]")) ==
        Lines{"data/dataset.json: error: must be an object, not a list"});
  CHECK(said_of(with_file(small_folder(), "topics.json", R"({"topics": [], "tropics": []})")) ==
        Lines{"data/topics.json: error: must have \"groups\" (add it)",
              "data/topics.json:1:27: error: /tropics: is no field of topics.json (take it out)"});
  Folder empty = small_folder();
  std::erase_if(empty, [](const FolderFile& file) { return is_json_in(file.path, "forums"); });
  CHECK(said_of(empty) ==
        Lines{"data/forums: error: has no forum (name the data folder with --data)"});
}

TEST_CASE("a forum's file is named after its id") {
  Folder folder = small_folder();
  test::file_in(folder, baku).path = "forums/baku-2032.json";
  folder = with(std::move(folder), "datapackage.json", "baku-2023", "baku-2032");
  CHECK(said_of(folder) ==
        Lines{"data/forums/baku-2032.json:2:9: error: /id: must be the name of the file (name the "
              "file baku-2023.json, or repair the id)"});
}

TEST_CASE("what the canvas writes is in letters that its font has") {
  constexpr std::string_view title = R"("title": "Report from Baku")";
  CHECK(said_of(with(small_folder(), baku, title, R"("title": "Report عن Baku")")) ==
        Lines{"data/forums/baku-2023.json:25:16: error: /sources/0/title: must be in Latin, "
              "Cyrillic or Greek letters, \"ع\" cannot be drawn (give the title of a source its "
              "\"translation\"; a name in its own script is one of the \"variants\")"});
  CHECK(said_of(with(small_folder(), baku, title,
                     R"("title": "Report عن Baku", "translation": "Report on Baku")"))
            .empty());
  CHECK(said_of(with(small_folder(), baku, title, R"("title": "Отчёт из Баку · Μπακού")")).empty());
}

TEST_CASE("every file that names the version names the same") {
  CHECK(said_of(with(small_folder(), "datapackage.json", "2026.11.22", "2026.11")) ==
        Lines{"data/datapackage.json:3:14: error: /version: must be \"2026.11.22\", the version in "
              "dataset.json"});
  CHECK(
      said_of(with(small_folder(), "CITATION.cff", "2026.11.22", "2026.11.2")) ==
      Lines{"data/CITATION.cff:3:1: error: must have the line \"version: 2026.11.22\", the version "
            "in dataset.json"});
  CHECK(said_of(with(small_folder(), "CHANGELOG.md", "## 2026.11.22", "## 12026.11.22")) ==
        Lines{"data/CHANGELOG.md:1:1: error: must have a heading with 2026.11.22, the version in "
              "dataset.json (say what changed)"});
}

TEST_CASE("datapackage.json lists the files that are there, each once") {
  CHECK(said_of(with(small_folder(), "datapackage.json", "\"forums/baku-2023.json\",", "")) ==
        Lines{"data/datapackage.json:4:16: error: /resources: must name forums/baku-2023.json "
              "(rostrum-data list sets it right)"});
  CHECK(
      said_of(
          with(small_folder(), "datapackage.json", "\"forums/baku-2023.json\",",
               "\"forums/baku-2023.json\", \"forums/gone.json\", \"forums/baku-2023.json\",")) ==
      Lines{"data/datapackage.json:33:34: error: /resources/6/path/1: must name a file of records "
            "that is there, not forums/gone.json (rostrum-data list sets it right)",
            "data/datapackage.json:33:54: error: /resources/6/path/2: must not name "
            "forums/baku-2023.json twice (rostrum-data list sets it right)"});
  CHECK(said_of(with(small_folder(), "datapackage.json", "\"aliases.json\"", "\"dataset.json\""))
            .size() == 2);
}

TEST_CASE("every link of a tour leads somewhere") {
  const auto said = [](std::string_view part, std::string_view replacement) {
    return said_of(with(small_folder(), tour, part, replacement));
  };
  CHECK(said("sel=baku-2023", "#sel=baku-2023") ==
        Lines{"data/tours/from-baku-to-kuwait.json:7:15: error: /steps/0/link: must be the address "
              "without \"#\" (take it out)"});
  CHECK(said("sel=baku-2023", "sel=baku-2033")
            .at(0)
            .starts_with("data/tours/from-baku-to-kuwait.json:7:15: error: /steps/0/link: must "
                         "lead somewhere (The "
                         "record \"baku-2033\""));
  CHECK(said("topic=border-security", "topic=borders")
            .at(0)
            .starts_with("data/tours/from-baku-to-kuwait.json:11:15: error: /steps/1/link: must "
                         "lead somewhere (Topic "
                         "\"borders\""));
  CHECK(said("time=2024", "time=soon").at(0).find(": must lead somewhere (") != std::string::npos);
  CHECK(said("time=2024", "time=1999") ==
        Lines{"data/tours/from-baku-to-kuwait.json:11:15: error: /steps/1/link: must find at least "
              "one record (open the link and take a filter out)"});
  CHECK(said("time=2024", "tyme=2024") ==
        Lines{"data/tours/from-baku-to-kuwait.json:11:15: error: /steps/1/link: must have no "
              "\"tyme\", which no link has (take it out, or repair its name)"});
}

TEST_CASE("a tour has the form of a tour") {
  const auto said = [](std::string_view part, std::string_view replacement) {
    return said_of(with(small_folder(), tour, part, replacement));
  };
  CHECK(said("\"id\": \"from-baku", "\"id\": \"from-boku") ==
        Lines{"data/tours/from-baku-to-kuwait.json:2:9: error: /id: must be the name of the file "
              "(name the file from-boku-to-kuwait.json, or repair the id)"});
  CHECK(said("\"about\"", "\"abuot\"") ==
        Lines{"data/tours/from-baku-to-kuwait.json: error: must have \"about\" (add it)",
              "data/tours/from-baku-to-kuwait.json:4:12: error: /abuot: is no field of a tour (did "
              "you mean \"about\"?)"});
  CHECK(
      said("\"It began in Baku.\"", "\"\"") ==
      Lines{"data/tours/from-baku-to-kuwait.json:8:18: error: /steps/0/caption: must not be empty "
            "(leave out what is not known)"});
  const std::string short_tour =
      R"({"id": "from-baku-to-kuwait", "title": "T", "about": "A", "steps": []})";
  CHECK(
      said_of(with_file(small_folder(), std::string(tour), short_tour)) ==
      Lines{"data/tours/from-baku-to-kuwait.json:1:68: error: /steps: must have two steps or more "
            "(add a link and a caption)"});
}

TEST_CASE("all errors are told, and beyond a bound that there are more") {
  Folder folder = with(small_folder(), baku, R"("title": "First Baku Forum")", R"("title": "")");
  folder =
      with(std::move(folder), "forums/online-2020.json", R"("date": "2020~")", R"("date": "x")");
  CHECK(check_folder(folder).errors == 2);
  CHECK(summary_of_check(check_folder(folder)) ==
        "3 forums, 3 statements, 1 outcome: 2 errors, no warnings");
  const CheckedFolder cut = check_folder(folder, 1);
  CHECK(cut.findings.size() == 1);
  CHECK(summary_of_check(cut) ==
        "3 forums, 3 statements, 1 outcome: more than 1 error, no warnings");
}

TEST_CASE("lines are coloured on demand only") {
  const CheckedFolder checked =
      check_folder(with(small_folder(), baku, R"("title": "First Baku Forum")", R"("title": "")"));
  REQUIRE(checked.findings.size() == 1);
  CHECK(
      text_from_finding(checked.findings[0], "data/", true) ==
      "data/forums/baku-2023.json:3:12: \x1b[31merror\x1b[0m: /title: must not be empty (leave out "
      "what is not known)");
}

}  // namespace
}  // namespace rostrum::check_errors_test
