#include "engine/link/plain_page.hpp"

#include <string_view>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::plain_page_test {
namespace {

constexpr std::pair<std::string_view, std::string_view> places[] = {
    {"kuwait-2024", "forums/kuwait-2024/"},
    {"kuwait-2024.vladimir-voronkov", "statements/kuwait-2024.vladimir-voronkov/"},
    {"kuwait-2024.outcome-declaration", "outcomes/kuwait-2024.outcome-declaration/"},
    {"person:vladimir-voronkov", "people/vladimir-voronkov/"},
    {"organization:unoct", "organizations/unoct/"},
    {"series:dushanbe-process", "series/dushanbe-process/"},
    {"topic:border-security", "topics/border-security/"},
    {"country:KWT", "countries/KWT/"},
};

TEST_CASE("whatever can be selected has a page in the folder of its kind, which leads back to it") {
  const Dataset dataset = test::small_dataset();
  for (const auto& [selection, path] : places) {
    CAPTURE(selection);
    CHECK(plain_page_path(dataset, selection) == path);
    for (const std::string_view end : {"", "index.html", "feed.atom", "calendar.ics"}) {
      CAPTURE(end);
      CHECK(selection_of_plain_page("/rostrum/" + std::string(path) + std::string(end)) ==
            selection);
    }
  }
}

TEST_CASE("what the dataset does not have has no page") {
  const Dataset dataset = test::small_dataset();
  CHECK(plain_page_path(dataset, "nowhere-1999").empty());
  CHECK(plain_page_path(dataset, "").empty());
}

TEST_CASE("a path of another form is no page") {
  for (const std::string_view path :
       {"", "/", "/people/", "/people", "people/ali-naghiyev", "/humans/ali/", "/people/a/b/",
        "/my-people/ali/", "/people/Ali%20N/", "/topics/what?/"}) {
    CAPTURE(path);
    CHECK_FALSE(selection_of_plain_page(path));
  }
}

}  // namespace
}  // namespace rostrum::plain_page_test
