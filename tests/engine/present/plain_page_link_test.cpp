#include "engine/present/plain_page_link.hpp"

#include <string_view>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::plain_page_link_test {
namespace {

TEST_CASE("a page lies beside the explorer, whatever its address ends in") {
  const Dataset dataset = test::small_dataset();
  for (const std::string_view base :
       {"https://example.org/rostrum/", "https://example.org/rostrum/index.html",
        "https://example.org/rostrum/?topic=cyber/arms", "https://example.org/rostrum/#q=a/b"}) {
    CAPTURE(base);
    CHECK(plain_page_url(dataset, base, "person:ali-naghiyev") ==
          "https://example.org/rostrum/people/ali-naghiyev/");
  }
}

TEST_CASE("there are no pages for a site opened from a disk, nor for a file of the reader's own") {
  const Dataset ours = test::small_dataset();
  CHECK_FALSE(has_plain_pages(ours, "file:///home/reader/rostrum/index.html"));
  CHECK_FALSE(has_plain_pages(ours, ""));
  CHECK(plain_page_url(ours, "file:///rostrum/", "person:ali-naghiyev").empty());
  const Dataset own = test::loaded(test::with(test::small_dataset_text(), R"("version": "2026.11")",
                                              R"("version": "mine.csv")"));
  CHECK_FALSE(has_plain_pages(own, "https://example.org/"));
  CHECK(plain_page_url(own, "https://example.org/", "person:ali-naghiyev").empty());
}

}  // namespace
}  // namespace rostrum::plain_page_link_test
