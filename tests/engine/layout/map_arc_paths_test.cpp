#include "engine/layout/map_arc_paths.hpp"

#include <cmath>

#include <catch_amalgamated.hpp>

#include "engine/geo/arc.hpp"
#include "tests/engine/map_harness.hpp"

namespace rostrum::map_arc_paths_test {

using namespace rostrum::test;
using Catch::Approx;

namespace {

constexpr GeoPoint vienna{48.2, 16.4};
constexpr GeoPoint tokyo{35.7, 139.7};
constexpr GeoPoint lima{-12, -77};

struct Drawn {
  std::vector<MapArc> arcs;
  std::vector<WorldPoint> points;
};

Drawn draw(const MapProjection& projection, const ArcEnds& ends) {
  MapArcPaths paths;
  paths.add(ends, MapArc{});
  Drawn drawn;
  paths.draw(projection, drawn.arcs, drawn.points);
  return drawn;
}

}  // namespace

TEST_CASE("a way without a bend is the great circle, cut where that is cut") {
  for (const Projection kind : all_projections) {
    for (const GeoPoint turn : {GeoPoint{0, 0}, GeoPoint{30, 100}, GeoPoint{-60, -170}}) {
      const MapProjection projection(kind, turn);
      for (const auto& [from, to] : {std::pair(vienna, tokyo), std::pair(tokyo, lima)}) {
        const auto lines = great_circle(from, to, {.projection = projection});
        const Drawn drawn = draw(projection, {from, to});
        REQUIRE(drawn.arcs.size() == lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
          REQUIRE(drawn.arcs[i].point_count == lines[i].size());
          for (std::size_t k = 0; k < lines[i].size(); ++k) {
            const WorldPoint at = drawn.points[drawn.arcs[i].first_point + k];
            // Cut ends lie on a chord of two degrees here, there on the arc itself.
            CHECK(at.x == Approx(lines[i][k].x).margin(1e-3));
            CHECK(at.y == Approx(lines[i][k].y).margin(1e-3));
          }
        }
      }
    }
  }
}

TEST_CASE("lines of a cut way follow each other from its beginning to its end") {
  const Drawn drawn = draw(Projection::equal_earth, {tokyo, lima});
  REQUIRE(drawn.arcs.size() == 2);
  CHECK(drawn.arcs[0].start_share == 0);
  CHECK(drawn.arcs[0].end_share == drawn.arcs[1].start_share);
  CHECK(drawn.arcs[0].end_share > 0.2F);
  CHECK(drawn.arcs[1].end_share == 1);
}

TEST_CASE("the globe shows the part of a way on its near side, up to its edge") {
  const MapProjection projection(Projection::orthographic, vienna);
  const Drawn drawn = draw(projection, {vienna, tokyo, 0.1});
  REQUIRE(drawn.arcs.size() == 1);
  for (const WorldPoint& point : drawn.points)
    CHECK(std::hypot(point.x, point.y) <= 1 + 1e-9);
  const Drawn cut = draw(projection, {vienna, GeoPoint{-45, -160}});
  REQUIRE(cut.arcs.size() == 1);
  CHECK(cut.arcs[0].end_share < 1);
  CHECK(std::hypot(cut.points.back().x, cut.points.back().y) == Approx(1));
  CHECK(draw(projection, {GeoPoint{-40, -160}, GeoPoint{-50, -150}}).arcs.empty());
}

TEST_CASE("ways there and back bend to two sides and meet at their ends") {
  const Drawn there = draw(Projection::equal_earth, {vienna, tokyo, 0.1});
  const Drawn back = draw(Projection::equal_earth, {tokyo, vienna, 0.1});
  REQUIRE(there.points.size() == back.points.size());
  CHECK(there.points.front() == world_from_geo(vienna));
  CHECK(there.points.back().x == Approx(back.points.front().x));
  const std::size_t middle = there.points.size() / 2;
  const double apart = std::hypot(there.points[middle].x - back.points[middle].x,
                                  there.points[middle].y - back.points[middle].y);
  CHECK(apart > 0.1);
}

TEST_CASE("an arc's width grows with its statements, and few statements never look like many") {
  CHECK(arc_width_css(1, 1) == arc_width_css(1, 100));
  CHECK(arc_width_css(2, 2) < arc_width_css(100, 100));
  float last = 0;
  for (std::uint32_t statements = 1; statements <= 40; ++statements) {
    CHECK(arc_width_css(statements, 40) > last);
    last = arc_width_css(statements, 40);
  }
  CHECK(last == Approx(6));
}

}  // namespace rostrum::map_arc_paths_test
