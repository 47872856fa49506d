#include "engine/layout/bar_label.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::bar_label_test {

namespace {

constexpr TitleWidth title{.whole = 100, .least = 30};

}  // namespace

TEST_CASE("a title stands inside its bar when it fits") {
  const auto label = bar_label(title, {10, 120}, {130, 400});
  REQUIRE(label);
  CHECK(label->inside);
  CHECK(label->left_css == 10);
  CHECK(label->width_css == 100);
}

TEST_CASE("a title too wide for its bar stands beside it") {
  const auto label = bar_label(title, {10, 60}, {70, 400});
  REQUIRE(label);
  CHECK_FALSE(label->inside);
  CHECK(label->left_css == 70);
  CHECK(label->width_css == 100);
}

TEST_CASE("a title is cut to no less than half, and never under four characters") {
  const auto cut = bar_label(title, {10, 40}, {70, 130});
  REQUIRE(cut);
  CHECK_FALSE(cut->inside);
  CHECK(cut->width_css == 60);
  CHECK_FALSE(bar_label(title, {10, 40}, {70, 110}));
  CHECK_FALSE(bar_label({.whole = 40, .least = 35}, {0, 30}, {0, 34}));
  CHECK(bar_label({.whole = 40, .least = 35}, {0, 35}, {0, 34}));
}

TEST_CASE("without room there is no title") {
  CHECK_FALSE(bar_label(title, {10, 5}, {70, 20}));
  CHECK_FALSE(bar_label({.whole = 0, .least = 0}, {0, 100}, {0, 100}));
}

TEST_CASE("titles are measured once for a size of text") {
  int measured = 0;
  const TextWidth text_width = [&](std::string_view text, float size_css) {
    ++measured;
    return static_cast<float>(text.size()) * size_css;
  };
  TitleWidths titles;
  titles.set_size(10);
  CHECK(titles.of(ForumId{3}, "abcdefgh", text_width).whole == 80);
  CHECK(titles.of(ForumId{3}, "abcdefgh", text_width).least == 70);  // "…" has three bytes
  const int once = measured;
  titles.set_size(10);
  titles.of(ForumId{3}, "abcdefgh", text_width);
  CHECK(measured == once);
  titles.set_size(20);
  CHECK(titles.of(ForumId{3}, "abcdefgh", text_width).whole == 160);
  // Shorter than four characters: never cut.
  CHECK(titles.of(ForumId{0}, "əb", text_width).least ==
        titles.of(ForumId{0}, "əb", text_width).whole);
}

}  // namespace rostrum::bar_label_test
