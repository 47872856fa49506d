// What can be followed: feeds and calendars of subjects.
#include "curator/pages/subject_feed.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "curator/publish.hpp"
#include "tests/curator/pages_fixture.hpp"

namespace rostrum::subject_feed_test {
namespace {

using test::count_of;
using test::has;
using test::page_of;
using test::pages_of;
using test::small_folder;
using test::with;

TEST_CASE("a person's feed has each of their records once, the newest first") {
  const std::string feed = page_of(small_folder(), "people/vladimir-voronkov/feed.atom");
  CHECK(has(feed, "<title>Vladimir Voronkov: what is added</title>"));
  CHECK(has(feed,
            "<link rel=\"self\" type=\"application/atom+xml\" "
            "href=\"https://example.org/rostrum/people/vladimir-voronkov/feed.atom\"/>"));
  CHECK(count_of(feed, "<entry>") == 3);  // two statements and their forum
  CHECK(
      has(feed, "<id>https://example.org/rostrum/statements/kuwait-2024.vladimir-voronkov/</id>"));
  CHECK(has(feed, "<summary>Speech, 4 Nov 2024"));
  CHECK(feed.find("2024-11-05T") < feed.find("2024-11-04T"));
}

TEST_CASE("what a later version added is of that version's day, whenever it was said") {
  Folder folder =
      with(small_folder(), "published.json", "      \"kuwait-2024.vladimir-voronkov.2\"\n", "");
  folder = with(std::move(folder), "published.json", "\"kuwait-2024.vladimir-voronkov\",",
                "\"kuwait-2024.vladimir-voronkov\"");
  folder =
      with(std::move(folder), "CHANGELOG.md", "# Changes", "# Changes\n\n## 2027.03.01\n\nMore.");
  auto publication = publication_of(folder, check_folder(folder), "2027.03.01");
  REQUIRE(publication.has_value());
  const std::string feed = page_of(publication->folder, "people/vladimir-voronkov/feed.atom");
  const std::size_t entry = feed.find("kuwait-2024.vladimir-voronkov.2/</id>");
  REQUIRE(entry != std::string::npos);
  CHECK(has(feed.substr(entry, 200), "<updated>2027-03-01T00:00:00Z</updated>"));
  CHECK(has(feed, "<updated>2024-11-04T00:00:00Z</updated>"));
}

TEST_CASE("a calendar has the forums of what is followed, without their sources") {
  const std::string calendar = page_of(small_folder(), "series/dushanbe-process/calendar.ics");
  CHECK(has(calendar, "X-WR-CALNAME:Rostrum: Dushanbe Process"));
  CHECK(has(calendar, "DTSTART;VALUE=DATE:20241104"));
  CHECK(has(calendar, "States agreed to guard their borders together."));
  CHECK_FALSE(has(calendar, "Report from Kuwait"));
  CHECK(count_of(page_of(small_folder(), "forums/calendar.ics"), "BEGIN:VEVENT") > 1);
}

TEST_CASE("feeds need the site's address, calendars do not, and pages name those that are there") {
  const Folder pages = pages_of(small_folder(), "");
  CHECK(find_file(pages, "people/vladimir-voronkov/feed.atom") == nullptr);
  CHECK(find_file(pages, "people/vladimir-voronkov/calendar.ics") != nullptr);
  for (const std::string_view address : {std::string_view(), test::site}) {
    const Folder written = pages_of(small_folder(), address);
    for (const FolderFile& file : written) {
      if (!file.path.ends_with("index.html") || file.path.find('/') == file.path.rfind('/'))
        continue;
      const std::string folder = file.path.substr(0, file.path.rfind('/') + 1);
      INFO(file.path);
      for (const std::string_view name : {"feed.atom", "calendar.ics"}) {
        const bool there = find_file(written, folder + std::string(name)) != nullptr;
        const std::string link = "href=\"" + std::string(name) + "\">";
        CHECK(count_of(file.text, link) == (there ? 2 : 0));  // in the head, and to be followed
      }
    }
  }
}

}  // namespace
}  // namespace rostrum::subject_feed_test
