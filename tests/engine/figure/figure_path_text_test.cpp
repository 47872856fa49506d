#include <catch_amalgamated.hpp>

#include "engine/figure/path_text.hpp"
#include "engine/figure/text_lines.hpp"
#include "tests/engine/figure_harness.hpp"

namespace rostrum::figure_path_text_test {

using rostrum::test::rings_of;
using rostrum::test::text_width;

namespace {

std::string number(double value) {
  std::string text;
  append_number(text, value);
  return text;
}

}  // namespace

TEST_CASE("numbers of a picture have two decimals at most and no others than they need") {
  CHECK(number(12) == "12");
  CHECK(number(12.5) == "12.5");
  CHECK(number(12.346) == "12.35");
  CHECK(number(-0.05) == "-0.05");
  CHECK(number(-0.001) == "0");
  CHECK(number(0.5) == "0.5");
}

TEST_CASE("a path of a thousand steps ends where its last point is") {
  std::vector<CssPoint> points;
  for (int i = 0; i <= 1000; ++i)
    points.push_back({i * 0.3333, 400 - i * 0.1777});
  PathText path;
  path.add(points, true);
  const std::string data = path.take();
  CHECK(data.starts_with("M0 400l.33-.18"));
  CHECK(data.ends_with('z'));
  const auto rings = rings_of(data);
  REQUIRE(rings.size() == 1);
  REQUIRE(rings[0].size() == points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    REQUIRE(std::abs(rings[0][i].x - points[i].x) < 0.0051);
    REQUIRE(std::abs(rings[0][i].y - points[i].y) < 0.0051);
  }
}

TEST_CASE("a part of a ring is drawn clockwise from the top in two arcs") {
  PathText path;
  path.add_arc({100, 100}, 10, 0, 0.5);
  CHECK(path.take() == "M100 90A10 10 0 0 1 110 100A10 10 0 0 1 100 110");
}

TEST_CASE("lines of text break at spaces, and words without any where they must") {
  // Each letter is 5 wide.
  CHECK(text_lines("one two three", 40, 10, text_width) ==
        std::vector<std::string>{"one two", "three"});
  CHECK(text_lines("abcdefghijkl mn", 25, 10, text_width) ==
        std::vector<std::string>{"abcde", "fghij", "kl mn"});
  CHECK(text_lines("", 25, 10, text_width).empty());
  CHECK(text_lines("wide", 0, 10, text_width).size() == 4);
}

TEST_CASE("a text that is too long ends with an ellipsis and never within a letter") {
  CHECK(fitted_text("Kuwait", 30, 10, text_width) == "Kuwait");
  CHECK(fitted_text("Kuwait City", 40, 10, text_width) == "Kuwai…");
  CHECK(fitted_text("éééééé", 45, 10, text_width) == "ééé…");
  CHECK(fitted_text("Kuwait City", 5, 10, text_width).empty());
}

}  // namespace rostrum::figure_path_text_test
