#include "engine/geo/horizon.hpp"

#include <cmath>
#include <vector>

#include <catch_amalgamated.hpp>

using namespace rostrum;
using Catch::Matchers::WithinAbs;

namespace {

std::vector<std::vector<WorldPoint>> near_side(const std::vector<SpherePoint>& line) {
  std::vector<std::vector<WorldPoint>> lines;
  append_near_side(line, lines);
  return lines;
}

}  // namespace

TEST_CASE("a line on the near side is whole, one behind is gone") {
  CHECK(near_side({{0.6, 0, 0.8}, {0, 0.6, 0.8}}) ==
        std::vector<std::vector<WorldPoint>>{{{0.6, 0}, {0, 0.6}}});
  CHECK(near_side({{0.6, 0, -0.8}, {0, 0.6, -0.8}}).empty());
  CHECK(near_side({}).empty());
}

TEST_CASE("a line that passes the horizon ends on the globe's edge") {
  const auto lines = near_side({{0.6, 0, 0.8}, {0.8, 0, -0.6}});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].front() == WorldPoint{0.6, 0});
  CHECK_THAT(lines[0].back().x, WithinAbs(1, 1e-15));
  CHECK_THAT(lines[0].back().y, WithinAbs(0, 1e-15));
}

TEST_CASE("a line that comes back from behind is two") {
  const auto lines = near_side({{0, 0.8, 0.6}, {0.9, 0.1, -0.4}, {0, -0.8, 0.6}});
  REQUIRE(lines.size() == 2);
  for (const WorldPoint& end : {lines[0].back(), lines[1].front()})
    CHECK_THAT(std::hypot(end.x, end.y), WithinAbs(1, 1e-15));
  CHECK(lines[0].back().y > 0);
  CHECK(lines[1].front().y < 0);
}

TEST_CASE("lines are appended, and one that only touches the edge is none") {
  std::vector<std::vector<WorldPoint>> lines{{{5, 5}, {6, 6}}};
  append_near_side(std::vector<SpherePoint>{{0.8, 0, -0.6}, {1, 0, -1e-3}}, lines);
  CHECK(lines.size() == 1);
  append_near_side(std::vector<SpherePoint>{{1, 0, 0}, {0, 1, 0}}, lines);
  CHECK(lines.size() == 2);
}
