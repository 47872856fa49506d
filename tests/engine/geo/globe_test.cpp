#include "engine/geo/globe.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <span>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/geo/projection.hpp"
#include "engine/geo/sphere.hpp"

namespace rostrum::globe_test {

using Catch::Matchers::WithinAbs;

namespace {

WorldPoint seen_at(GeoPoint point, GeoPoint turn) {
  return world_from_geo(point, {Projection::orthographic, turn});
}

// The angle from a middle to the farthest of some points, in radians.
double reach(GeoPoint middle, std::span<const GeoPoint> points) {
  double farthest = 0;
  for (const GeoPoint& point : points) {
    farthest = std::max(farthest, angle_between(sphere_from_geo(middle), sphere_from_geo(point)));
  }
  return farthest;
}

}  // namespace

TEST_CASE("a turn stays within the poles and goes round the axis") {
  CHECK(turn_within_limits({95, 20}) == GeoPoint{90, 20});
  CHECK(turn_within_limits({-300, -180}) == GeoPoint{-90, -180});
  CHECK_THAT(turn_within_limits({0, 190}).lon, WithinAbs(-170, 1e-12));
  CHECK_THAT(turn_within_limits({0, -1000}).lon, WithinAbs(80, 1e-12));
}

TEST_CASE("a place can be held under any point that a turn can bring it to") {
  const GeoPoint baku{40.4, 49.9};
  for (const WorldPoint at : {WorldPoint{0, 0}, WorldPoint{0.3, 0.1}, WorldPoint{-0.2, -0.4}}) {
    const GeoPoint turn = turn_holding(baku, at, {30, 40});
    CHECK_THAT(seen_at(baku, turn).x, WithinAbs(at.x, 1e-12));
    CHECK_THAT(seen_at(baku, turn).y, WithinAbs(at.y, 1e-12));
    CHECK(on_near_side(baku, {Projection::orthographic, turn}));
  }
}

TEST_CASE("a place held where it is turns nothing") {
  const GeoPoint turn{30, 40};
  const GeoPoint place{40.4, 49.9};
  const GeoPoint same = turn_holding(place, seen_at(place, turn), turn);
  CHECK_THAT(same.lat, WithinAbs(turn.lat, 1e-9));
  CHECK_THAT(same.lon, WithinAbs(turn.lon, 1e-9));
}

TEST_CASE("a pole is held without spinning the globe, and never pulled over") {
  const GeoPoint turn = turn_holding({90, 0}, {0, 0.2}, {60, 77});
  CHECK(turn.lon == 77);
  CHECK_THAT(seen_at({90, 0}, turn).y, WithinAbs(0.2, 1e-12));
  CHECK(turn_holding({90, 0}, {0.4, 0}, {90, 77}) == GeoPoint{90, 77});
  CHECK(turn_holding({89, 10}, {0, -0.3}, {80, 10}).lat <= 90);
}

TEST_CASE("what is wanted beside the globe comes towards its edge") {
  const GeoPoint turn = turn_holding({0, 0}, {3, 0}, {0, 0});
  CHECK_THAT(turn.lon, WithinAbs(-90, 1e-6));
}

TEST_CASE("the middle of some points has none of them far away") {
  CHECK(middle_of({}) == GeoPoint{});
  const std::array one = {GeoPoint{40, 50}};
  CHECK_THAT(middle_of(one).lat, WithinAbs(40, 1e-9));
  const std::array antipodes = {GeoPoint{0, 0}, GeoPoint{0, 180}};
  CHECK(std::isfinite(middle_of(antipodes).lon));

  // A heap and a far-off place: their middle is half-way, however many are in the heap.
  std::vector<GeoPoint> heap(50, {0, 10});
  heap.push_back({0, 70});
  CHECK_THAT(middle_of(heap).lon, WithinAbs(40, 1));

  std::mt19937 random(4);
  std::uniform_real_distribution<double> near(-25, 25);
  for (int round = 0; round < 200; ++round) {
    std::vector<GeoPoint> points;
    for (int i = 0; i < 12; ++i)
      points.push_back({50 + near(random), 179 + near(random)});
    const GeoPoint middle = middle_of(points);
    // No step to any side is nearer to all by more than a little.
    for (const GeoPoint& step :
         {GeoPoint{2, 0}, GeoPoint{-2, 0}, GeoPoint{0, 3}, GeoPoint{0, -3}}) {
      const GeoPoint beside{middle.lat + step.lat, middle.lon + step.lon};
      REQUIRE(reach(middle, points) < reach(beside, points) + 0.01);
    }
  }
}

}  // namespace rostrum::globe_test
