// Pages of people, organizations, series, topics and countries, of single records, and their lists.
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "tests/curator/pages_fixture.hpp"

namespace rostrum::subject_pages_test {
namespace {

using test::count_of;
using test::has;
using test::page_of;
using test::pages_of;
using test::small_folder;
using test::with;

constexpr std::string_view note =
    "<a href=\"../../forums/#method\">Summary in our words, not a quotation</a>";

TEST_CASE("a person's page has what they said, other names and the way to all people") {
  const std::string page = page_of(small_folder(), "people/vladimir-voronkov/index.html");
  CHECK(has(page, "<h1>Vladimir Voronkov</h1>"));
  CHECK(has(page, "<dd><bdi>Владимир Воронков</bdi></dd>"));
  CHECK(has(page, "<a href=\"../../statements/kuwait-2024.vladimir-voronkov/\">Kuwait phase</a>"));
  CHECK(has(page, "<p>He thanked the hosts.</p>"));
  CHECK(has(page, "<a href=\"../../organizations/unoct/\">"));
  CHECK(has(page, "<a href=\"../../people/\">All people</a>"));
  CHECK(has(page, "<a href=\"../../#sel=person:vladimir-voronkov\">Show this in the explorer</a>"));
  CHECK(has(page, note));
  CHECK(has(page, R"("@type":"Person")"));
}

TEST_CASE("each kind of subject says to programs what it is") {
  const Folder pages = pages_of(small_folder());
  const auto said = [&](std::string_view path, std::string_view words) {
    INFO(path);
    const FolderFile* page = find_file(pages, path);
    REQUIRE(page != nullptr);
    CHECK(has(page->text, words));
  };
  said("organizations/unoct/index.html", R"("parentOrganization":{"@type":"Organization")");
  said("series/dushanbe-process/index.html", R"("subEvent":[{"@id":)");
  said("topics/border-security/index.html", R"("inDefinedTermSet":{"@type":"DefinedTermSet")");
  said("countries/KWT/index.html", R"("@type":"Country")");
  said("statements/kuwait-2024.vladimir-voronkov/index.html", R"("@type":"CreativeWork")");
}

TEST_CASE("what nothing is linked to has no page, and nothing leads there") {
  const Folder folder = with(small_folder(), "countries.json", "[",
                             R"([{"id": "AND", "name": "Andorra", "region": "Europe"},)");
  for (const FolderFile& file : pages_of(folder)) {
    INFO(file.path);
    CHECK_FALSE(has(file.path, "AND"));
    CHECK_FALSE(has(file.text, "countries/AND/"));
  }
}

TEST_CASE("a statement's page is small and leads to its place on the forum's page") {
  const std::string page =
      page_of(small_folder(), "statements/kuwait-2024.vladimir-voronkov/index.html");
  constexpr std::string_view place = "forums/kuwait-2024/#kuwait-2024.vladimir-voronkov\"";
  CHECK(has(page, "<h1>Vladimir Voronkov at Kuwait phase</h1>"));
  CHECK(has(page, "rel=\"canonical\" href=\"https://example.org/rostrum/" + std::string(place)));
  CHECK(has(page, "<a href=\"../../" + std::string(place)));
  for (const std::string_view part :
       {"Under-Secretary-General", "<p>He thanked the hosts.</p>", "<dd>4 November 2024</dd>",
        "<a href=\"../../forums/kuwait-2024/\">Kuwait phase</a>",
        "<a href=\"../../topics/border-security/\">", "<a href=\"https://example.org/kuwait\">"}) {
    INFO(part);
    CHECK(has(page, part));
  }
  CHECK(has(page, note));
  CHECK_FALSE(has(page, "He told the press"));
}

TEST_CASE("an outcome's page has its title, kind and summary") {
  const std::string page =
      page_of(small_folder(), "outcomes/kuwait-2024.outcome-declaration/index.html");
  CHECK(has(page, "<h1>Kuwait declaration</h1>"));
  CHECK(has(page, "Outcome · declaration"));
  CHECK(has(page, "<p>Borders are to be guarded.</p>"));
}

TEST_CASE("every summary says that it is ours, with the way to how it was made") {
  const Folder pages = pages_of(small_folder());
  const FolderFile* forum = find_file(pages, "forums/kuwait-2024/index.html");
  REQUIRE(forum != nullptr);
  CHECK(count_of(forum->text, note) == 3);
  const FolderFile* index = find_file(pages, "forums/index.html");
  REQUIRE(index != nullptr);
  CHECK(count_of(index->text, "id=\"method\"") == 1);
}

TEST_CASE("a source without an address says why") {
  const std::string page = page_of(small_folder(), "forums/kuwait-2024/index.html");
  CHECK(has(page, "<p>The data names no address for it.</p>"));
  const Folder copied =
      with(small_folder(), "forums/kuwait-2024.json", "\"A paper without address\"",
           "\"A paper without address\", \"via\": \"https://mirror.example.org/paper\"");
  CHECK(has(page_of(copied, "forums/kuwait-2024/index.html"),
            "<p>Its own address is not known. It was read in a copy.</p>"));
}

TEST_CASE("a list has all of a kind by letter, with the other names they are found by") {
  const std::string page = page_of(small_folder(), "people/index.html");
  CHECK(has(page, "<h1>People · 2</h1>"));
  const std::size_t ali = page.find("<h2 id=\"letter-a\">A</h2>");
  const std::size_t vladimir = page.find("<h2 id=\"letter-v\">V</h2>");
  REQUIRE(vladimir != std::string::npos);
  CHECK(ali < vladimir);
  CHECK(has(page, "<a href=\"../people/ali-naghiyev/\">Ali Naghiyev</a>"));
  CHECK(has(page, "<p class=\"caption\"><bdi>Əli Nağıyev</bdi></p>"));
}

TEST_CASE("lists lead to each other, that of forums among them") {
  const Folder pages = pages_of(small_folder());
  for (const std::string_view path : {"forums/", "people/", "organizations/", "series/", "topics/",
                                      "countries/", "statements/", "outcomes/"}) {
    const FolderFile* page = find_file(pages, std::string(path) + "index.html");
    INFO(path);
    REQUIRE(page != nullptr);
    for (const std::string_view other : {"../forums/\"", "../people/\"", "../outcomes/\""}) {
      if (other.find(path) == std::string_view::npos) CHECK(has(page->text, other));
    }
  }
}

TEST_CASE("statements are listed by year, the newest first, without their words") {
  const std::string page = page_of(small_folder(), "statements/index.html");
  CHECK(has(page, "<h2 id=\"year-2024\">2024 · 2</h2>"));
  CHECK_FALSE(has(page, "He thanked the hosts."));
  CHECK(page.find("vladimir-voronkov.2/") < page.find("vladimir-voronkov/\""));
}

}  // namespace
}  // namespace rostrum::subject_pages_test
