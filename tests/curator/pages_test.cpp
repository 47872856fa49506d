#include "curator/pages/pages.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <catch_amalgamated.hpp>

#include "curator/publish.hpp"
#include "tests/curator/pages_fixture.hpp"

namespace rostrum::pages_test {
namespace {

using test::small_folder;
using test::with;
using test::with_file;

using test::count_of;
using test::has;
using test::page_of;
using test::pages_of;

std::string kuwait(const Folder& folder = small_folder()) {
  return page_of(folder, "forums/kuwait-2024/index.html");
}

TEST_CASE("there is a page for every record and for all that is linked to one, and lists of them") {
  std::vector<std::string> folders;
  for (const FolderFile& file : pages_of(small_folder())) {
    if (file.path.ends_with("/index.html"))
      folders.push_back(file.path.substr(0, file.path.rfind('/')));
  }
  CHECK(folders == std::vector<std::string>{"countries/AZE",
                                            "countries/KWT",
                                            "countries/TJK",
                                            "countries",
                                            "forums/baku-2023",
                                            "forums",
                                            "forums/kuwait-2024",
                                            "forums/online-2020",
                                            "organizations",
                                            "organizations/state-security-service",
                                            "organizations/united-nations",
                                            "organizations/unoct",
                                            "outcomes",
                                            "outcomes/kuwait-2024.outcome-declaration",
                                            "people/ali-naghiyev",
                                            "people",
                                            "people/vladimir-voronkov",
                                            "series/baku-forum",
                                            "series/dushanbe-process",
                                            "series",
                                            "statements/baku-2023.ali-naghiyev",
                                            "statements",
                                            "statements/kuwait-2024.vladimir-voronkov.2",
                                            "statements/kuwait-2024.vladimir-voronkov",
                                            "topics/border-security",
                                            "topics/counter-terrorism",
                                            "topics",
                                            "topics/terrorism",
                                            "tours/from-baku-to-kuwait",
                                            "tours"});
}

TEST_CASE("beside the pages lie the feed and the sitemap of the site") {
  const Folder pages = pages_of(small_folder());
  CHECK(find_file(pages, "feed.atom") != nullptr);
  CHECK(find_file(pages, "sitemap.xml") != nullptr);
}

TEST_CASE("a forum's page says what the explorer says of it") {
  const std::string page = kuwait();
  for (const std::string_view part :
       {"<h1>Kuwait phase</h1>", "<p>Kuwait phase of the Dushanbe Process</p>",
        "<dd>4 – 5 November 2024</dd>",
        "more than 33 countries (also reported: nearly 36) · about 450 people",
        "States agreed to guard their borders together.", "<h3>Kuwait declaration</h3>",
        "He thanked the hosts.", "A paper without address"}) {
    INFO(part);
    CHECK(has(page, part));
  }
  CHECK(has(page, "<h2>Statements</h2>"));
  CHECK(has(page, "<h2>Outcomes</h2>"));
  CHECK(has(page, "<h2>Sources</h2>"));
}

TEST_CASE("what only a program can do is not on a page") {
  const std::string page = kuwait();
  CHECK_FALSE(has(page, "<button"));
  CHECK_FALSE(has(page, "Back to"));
  CHECK_FALSE(has(page, "Choose this"));
  CHECK_FALSE(has(page, "Compare"));
}

TEST_CASE("names lead to their pages, sources to the web, and records can be linked to") {
  const std::string page = kuwait();
  CHECK(has(page, "<a href=\"../../countries/KWT/\">Kuwait</a>"));
  CHECK(has(page, "<a href=\"../../people/vladimir-voronkov/\">"));
  CHECK(has(page, "<a href=\"../../#sel=kuwait-2024\">Show this in the explorer</a>"));
  CHECK(has(page, "<a href=\"https://example.org/kuwait\">Report from Kuwait</a>"));
  CHECK(has(page, "<li id=\"kuwait-2024.vladimir-voronkov.2\">"));
  CHECK(has(page, "<a href=\"#kuwait-2024.vladimir-voronkov.2\">Link to this</a>"));
  CHECK(has(page, "<a href=\"../../#sel=kuwait-2024.vladimir-voronkov.2\">"));
  CHECK(has(page, "<a href=\"../baku-2023/\" rel=\"prev\">"));
  CHECK_FALSE(has(page, "rel=\"next\""));
}

TEST_CASE("names in a line are told apart") {
  CHECK(has(kuwait(),
            "<dd>Kuwait City, <a href=\"../../countries/KWT/\">Kuwait</a>, Bayan "
            "Palace</dd>"));
}

TEST_CASE("a title in another language says which, and may run the other way") {
  const std::string page =
      kuwait(with(small_folder(), "forums/kuwait-2024.json", "\"language\": \"en\"",
                  "\"language\": \"ar\", \"translation\": \"In English\""));
  CHECK(has(page, "<a href=\"https://example.org/kuwait\">In English</a>"));
  CHECK(has(page, "<p lang=\"ar\" dir=\"auto\">Report from Kuwait</p>"));
  CHECK(count_of(page, "lang=\"") == 2);  // and the page's own
}

TEST_CASE("nothing that the data holds becomes part of the page's own language") {
  const std::string evil = "</script><img src=x onerror='a'>&amp; \\\"> <!--";
  Folder folder = with(small_folder(), "forums/kuwait-2024.json",
                       "\"Kuwait phase of the Dushanbe Process\"", '"' + evil + '"');
  folder = with(folder, "forums/kuwait-2024.json", "He thanked the hosts.", evil);
  folder = with(folder, "forums/kuwait-2024.json", "\"Report from Kuwait\"", '"' + evil + '"');
  for (const FolderFile& file : pages_of(folder)) {
    if (file.path.ends_with(".ics")) continue;  // plain text, of which no browser makes a page
    INFO(file.path);
    CHECK_FALSE(has(file.text, "<img"));
    CHECK_FALSE(has(file.text, "<!--"));
    const bool is_html = file.path.ends_with(".html");
    const bool leads_on = has(file.text, "http-equiv=\"refresh\"");
    CHECK(count_of(file.text, "</script>") == (is_html && !leads_on ? 1 : 0));
  }
  CHECK(has(kuwait(folder),
            "<p>&lt;/script&gt;&lt;img src=x onerror=&#39;a&#39;&gt;&amp;amp; "
            "&quot;&gt; &lt;!--</p>"));
}

TEST_CASE("a page names itself by the site's address and links by its own place") {
  const std::string page = kuwait();
  constexpr std::string_view address = "https://example.org/rostrum/forums/kuwait-2024/";
  CHECK(has(page, "<link rel=\"canonical\" href=\"" + std::string(address) + "\">"));
  CHECK(has(page, "<meta property=\"og:url\" content=\"" + std::string(address) + "\">"));
  CHECK(has(page, "<meta property=\"og:title\" content=\"Kuwait phase of the Dushanbe Process\">"));
  CHECK(has(page, "content=\"4 – 5 Nov 2024 · Kuwait City · 2 statements · 1 outcome. States"));
  CHECK_FALSE(has(page, "href=\"/"));
}

TEST_CASE("a site whose address nobody told claims none") {
  const std::string aliases =
      R"([{"from": "kuwait-phase-2024", "to": "kuwait-2024", "since": "2026.11", "why": "Merged"}])";
  const Folder pages = pages_of(with_file(small_folder(), "aliases.json", aliases), "");
  for (const FolderFile& page : pages) {
    INFO(page.path);
    CHECK((page.path.ends_with(".html") || page.path.ends_with(".ics")));
    for (const std::string_view claim :
         {"rel=\"canonical\"", "og:url", "feed.atom", "127.0.0.1", "localhost"})
      CHECK_FALSE(has(page.text, claim));
  }
  const FolderFile* page = find_file(pages, "forums/kuwait-2024/index.html");
  REQUIRE(page != nullptr);
  CHECK(has(page->text, "<a href=\"../../countries/KWT/\">Kuwait</a>"));
  CHECK(has(page->text, R"("@id":"../../forums/kuwait-2024/#forum")"));
  CHECK(has(page->text, R"("url":"../../series/dushanbe-process/")"));
  const FolderFile* index = find_file(pages, "forums/index.html");
  REQUIRE(index != nullptr);
  CHECK(has(index->text, R"("@id":"../forums/#dataset")"));
}

TEST_CASE("the index lists all forums by year, the newest first, and says what the data is") {
  const std::string page = page_of(small_folder(), "forums/index.html");
  const std::size_t first = page.find("2024 · 1 forum</h2>");
  const std::size_t second = page.find("2023 · 1 forum</h2>");
  const std::size_t third = page.find("2020 · 1 forum</h2>");
  REQUIRE(third != std::string::npos);
  CHECK(first < second);
  CHECK(second < third);
  CHECK(has(page, "<a href=\"kuwait-2024/\">Kuwait phase</a>"));
  CHECK(has(page, "Version 2026.11.22 holds 3 forums"));
  CHECK(has(page, "<section id=\"about\">"));
  CHECK(has(page, "<h3>What it cannot tell you</h3>"));
  CHECK(has(page, "rel=\"license\">"));
}

TEST_CASE("a tour is a page with a heading for every step, and ways to what it shows") {
  const std::string page = page_of(small_folder(), "tours/from-baku-to-kuwait/index.html");
  CHECK(has(page, "<h1>From Baku to Kuwait</h1>"));
  CHECK(count_of(page, "<h2>") == 2);
  CHECK(has(page, "It began in Baku."));
  CHECK(has(page, R"(href="../../#tour=from-baku-to-kuwait&amp;step=2")"));
  CHECK(has(page, R"(href="../../forums/baku-2023/")"));
  const std::string list = page_of(small_folder(), "tours/index.html");
  CHECK(has(list, R"(<a href="from-baku-to-kuwait/">From Baku to Kuwait</a>)"));
  CHECK(has(page_of(small_folder(), "forums/index.html"), R"(href="../tours/")"));
}

TEST_CASE("a retired id leads to the one in use") {
  const std::string aliases =
      R"([{"from": "kuwait-phase-2024", "to": "kuwait-2024", "since": "2026.11", "why": "Merged"},
          {"from": "old-word", "to": "terrorism", "since": "2026.11", "why": "Merged"}])";
  const Folder folder = with_file(small_folder(), "aliases.json", aliases);
  const std::string page = page_of(folder, "forums/kuwait-phase-2024/index.html");
  CHECK(has(page, "content=\"0; url=../../forums/kuwait-2024/\""));
  CHECK(has(page, "rel=\"canonical\" href=\"https://example.org/rostrum/forums/kuwait-2024/\""));
  CHECK(find_file(pages_of(folder), "forums/old-word/index.html") == nullptr);
  CHECK(has(page_of(folder, "topics/old-word/index.html"), "url=../../topics/terrorism/\""));
}

TEST_CASE("a retired id that is no name of a folder makes no file") {
  const std::string aliases = R"([{"from": "../../up", "to": "kuwait-2024"}])";
  const Folder folder = with_file(small_folder(), "aliases.json", aliases);
  for (const FolderFile& file : pages_of(folder))
    CHECK_FALSE(has(file.path, ".."));
}

TEST_CASE("a retired id of something said leads to what stands for it") {
  const std::string aliases =
      R"([{"from": "kuwait-2024.un-counter-terrorism", "to": "kuwait-2024.vladimir-voronkov",
           "since": "2026.11", "why": "Filed under the office"}])";
  const Folder folder = with_file(small_folder(), "aliases.json", aliases);
  const std::string page =
      page_of(folder, "statements/kuwait-2024.un-counter-terrorism/index.html");
  CHECK(has(page, "url=../../statements/kuwait-2024.vladimir-voronkov/\""));
  CHECK(has(page, "Vladimir Voronkov"));
}

TEST_CASE("the feed has the versions that the changelog tells and the forums held last") {
  const std::string changelog =
      "# Changes\n\n## 2026.11.22\n\nThe first <one>.\n\n### Added\nMuch.\n\n## 2026.10\n\nA "
      "draft.\n\n## next\n\nNot yet.\n";
  const std::string feed =
      page_of(with_file(small_folder(), "CHANGELOG.md", changelog), "feed.atom");
  CHECK(has(feed, "<title>Dataset 2026.11.22</title>\n<updated>2026-11-22T00:00:00Z</updated>"));
  CHECK(has(feed, "<summary>The first &lt;one&gt;.</summary>"));
  CHECK(has(feed, "<title>Dataset 2026.10</title>\n<updated>2026-10-01T00:00:00Z</updated>"));
  CHECK_FALSE(has(feed, "Much"));
  CHECK_FALSE(has(feed, "Not yet"));
  CHECK(has(feed, "<id>https://example.org/rostrum/forums/kuwait-2024/</id>"));
  CHECK(has(feed, "<updated>2024-11-05T00:00:00Z</updated>"));
  CHECK(count_of(feed, "<entry>") == 5);
}

TEST_CASE("the feed has the versions of a changelog that Windows wrote") {
  const std::string changelog = "# Changes\r\n\r\n## 2026.11.22\r\n\r\nThe first one.\r\n";
  const std::string feed =
      page_of(with_file(small_folder(), "CHANGELOG.md", changelog), "feed.atom");
  CHECK(has(feed, "<title>Dataset 2026.11.22</title>\n<updated>2026-11-22T00:00:00Z</updated>"));
  CHECK(has(feed, "<summary>The first one.</summary>"));
  CHECK_FALSE(has(feed, "\r"));
}

TEST_CASE("a heading with a day that no calendar has is no version of the feed") {
  const std::string changelog = "## 2026.02.31\n\nNever.\n\n## 2026.11.22\n\nThe first one.\n";
  const std::string feed =
      page_of(with_file(small_folder(), "CHANGELOG.md", changelog), "feed.atom");
  CHECK_FALSE(has(feed, "Never"));
  CHECK(count_of(feed, "<title>Dataset ") == 1);
}

// The day of a forum's entry in the feed.
std::string day_in_feed(const Folder& folder, std::string_view forum) {
  const std::string feed = page_of(folder, "feed.atom");
  const std::size_t entry = feed.find("/forums/" + std::string(forum) + "/</id>");
  const std::string_view tag = "<updated>";
  const std::size_t day = feed.find(tag, entry);
  REQUIRE(day != std::string::npos);
  return feed.substr(day + tag.size(), std::string_view("2026-11-22").size());
}

Folder with_baku_in(std::string_view date, Folder folder = small_folder()) {
  return with(std::move(folder), "forums/baku-2023.json", "\"date\": \"2023-05\"",
              "\"date\": \"" + std::string(date) + '"');
}

Folder published(Folder folder, std::string_view version) {
  folder = with(std::move(folder), "CHANGELOG.md", "# Changes",
                "# Changes\n\n## " + std::string(version) + "\n\nMore.");
  auto publication = publication_of(folder, check_folder(folder), version);
  REQUIRE(publication.has_value());
  return std::move(publication->folder);
}

TEST_CASE("a forum that is still to come is of the day it was published in the feed, for good") {
  CHECK(day_in_feed(small_folder(), "baku-2023") == "2023-05-31");
  const Folder first = with_baku_in("2031-05");
  CHECK(day_in_feed(first, "baku-2023") == "2026-11-22");
  CHECK(day_in_feed(published(first, "2026.12.01"), "baku-2023") == "2026-11-22");
  CHECK(day_in_feed(published(first, "2032.01.01"), "baku-2023") == "2026-11-22");
}

TEST_CASE("a forum that no version has yet is of the last version's day in the feed at most") {
  Folder unpublished = with(small_folder(), "published.json", "      \"baku-2023\",\n", "");
  CHECK(day_in_feed(unpublished, "baku-2023") == "2023-05-31");
  unpublished = with_baku_in("2031-05", std::move(unpublished));
  CHECK(day_in_feed(unpublished, "baku-2023") == "2026-11-22");
  CHECK(day_in_feed(published(unpublished, "2026.12.01"), "baku-2023") == "2026-12-01");
}

TEST_CASE("the sitemap names every page once, and none that stands for a part of another") {
  const Folder pages = pages_of(small_folder());
  const FolderFile* map = find_file(pages, "sitemap.xml");
  REQUIRE(map != nullptr);
  std::size_t count = 1;  // the explorer's
  for (const FolderFile& file : pages) {
    const bool is_page = file.path.ends_with("index.html");
    if (!is_page || has(file.text, "http-equiv=\"refresh\"")) continue;
    const bool is_part =
        std::ranges::count(file.path, '/') > 1 &&
        (file.path.starts_with("statements/") || file.path.starts_with("outcomes/"));
    if (!is_part) ++count;
    const std::string_view path = std::string_view(file.path).substr(0, file.path.rfind('/') + 1);
    INFO(path);
    CHECK(count_of(map->text, "<loc>" + std::string(test::site) + std::string(path) + "</loc>") ==
          (is_part ? 0 : 1));
  }
  CHECK(count_of(map->text, "<loc>") == count);
}

}  // namespace
}  // namespace rostrum::pages_test
