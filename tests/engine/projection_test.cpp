#include "engine/geo/projection.hpp"

#include <cmath>
#include <random>

#include <catch_amalgamated.hpp>

#include "engine/geo/graticule.hpp"

using namespace rostrum;
using Catch::Approx;
using Catch::Matchers::WithinAbs;

TEST_CASE("Equal Earth agrees with PROJ") {
  // PROJ 9.1.1: proj +proj=eqearth +R=1 -f %.12f
  struct Reference {
    GeoPoint geo;
    WorldPoint world;
  };
  const Reference table[] = {
      {{0, 0}, {0, 0}},
      {{10, 30}, {0.447827537762, 0.202042439600}},
      {{40, -75}, {-0.999543293038, 0.774621195919}},
      {{0, 180}, {2.706629983696, 0}},
      {{90, 180}, {1.603588648284, 1.317362759157}},
      {{-45.5, -180}, {-2.311345000846, -0.868566474083}},
      {{40.4093, 49.8671}, {0.662880958879, 0.781775390396}},
      {{35.7, 139.7}, {1.909466107804, 0.698034755872}},
  };
  for (const auto& [geo, world] : table) {
    const WorldPoint point = world_from_geo(geo);
    CHECK_THAT(point.x, WithinAbs(world.x, 1e-11));
    CHECK_THAT(point.y, WithinAbs(world.y, 1e-11));
  }
}

TEST_CASE("projecting there and back loses nothing") {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> latitudes(-89, 89);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  for (int i = 0; i < 20'000; ++i) {
    const GeoPoint point{latitudes(random), longitudes(random)};
    const auto back = geo_from_world(world_from_geo(point));
    REQUIRE(back);
    REQUIRE_THAT(back->lat, WithinAbs(point.lat, 1e-9));
    REQUIRE_THAT(back->lon, WithinAbs(point.lon, 1e-9));
  }
}

TEST_CASE("the poles and the map's corners can be projected back") {
  for (const GeoPoint corner :
       {GeoPoint{90, 0}, GeoPoint{-90, 0}, GeoPoint{90, 180}, GeoPoint{-90, -180}}) {
    const auto back = geo_from_world(world_from_geo(corner));
    REQUIRE(back);
    CHECK_THAT(back->lat, WithinAbs(corner.lat, 1e-5));
    CHECK_THAT(back->lon, WithinAbs(corner.lon, 1e-9));
  }
}

TEST_CASE("points outside the outline are nowhere on the globe") {
  CHECK_FALSE(geo_from_world({0, 1.32}));
  CHECK_FALSE(geo_from_world({2.71, 0}));
  CHECK_FALSE(geo_from_world({2.6, 1.2}));
  CHECK_FALSE(geo_from_world({std::nan(""), 0}));
  CHECK_FALSE(geo_from_world({0, std::nan("")}));
}

TEST_CASE("areas are true: equal bands of the globe have equal areas on the map") {
  // The band between two latitudes has an area in proportion to the difference of their sines.
  const auto area = [](double south, double north) {
    double sum = 0;
    constexpr int slices = 2000;
    for (int i = 0; i < slices; ++i) {
      const double low = std::lerp(south, north, static_cast<double>(i) / slices);
      const double high = std::lerp(south, north, static_cast<double>(i + 1) / slices);
      const double width = 2 * world_from_geo({(low + high) / 2, 180}).x;
      sum += width * (world_from_geo({high, 0}).y - world_from_geo({low, 0}).y);
    }
    return sum;
  };
  CHECK(area(0, 30) == Approx(area(30, 90)).epsilon(1e-5));
  CHECK(area(-90, 90) == Approx(4 * std::acos(-1)).epsilon(1e-5));
}

TEST_CASE("the outline is closed and lies on the map's box") {
  const WorldLine outline = map_outline();
  const WorldBox box = world_bounds();
  CHECK(outline.front() == outline.back());
  WorldBox found{outline.front(), outline.front()};
  double twice_area = 0;
  for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
    found.include(outline[i]);
    twice_area += outline[i].x * outline[i + 1].y - outline[i + 1].x * outline[i].y;
  }
  CHECK_THAT(found.min.x, WithinAbs(box.min.x, 1e-12));
  CHECK_THAT(found.max.y, WithinAbs(box.max.y, 1e-12));
  CHECK(twice_area > 0);  // counter-clockwise
}

TEST_CASE("the graticule has a line for every step and none on the outline") {
  CHECK(graticule({.step_degrees = 30}).size() == 11 + 5);
  CHECK(graticule({.step_degrees = 15}).size() == 23 + 11);
}
