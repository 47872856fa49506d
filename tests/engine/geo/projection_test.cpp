#include "engine/geo/projection.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/geo/sphere.hpp"

namespace rostrum::projection_test {

using Catch::Approx;
using Catch::Matchers::WithinAbs;

namespace {

constexpr std::array flat_maps = {Projection::equal_earth, Projection::natural_earth,
                                  Projection::plate_carree};
constexpr std::array all_projections = {Projection::equal_earth, Projection::natural_earth,
                                        Projection::plate_carree, Projection::orthographic};

struct FixtureRow {
  MapProjection projection;
  GeoPoint geo;
  WorldPoint world;
};

// Made by tests/fixtures/make_projections.mjs with d3-geo.
std::vector<FixtureRow> fixture_rows() {
  std::ifstream file(ROSTRUM_FIXTURES_DIR "/projections.csv");
  std::string line;
  std::getline(file, line);
  REQUIRE(line == "projection,turn_lat,turn_lon,lat,lon,x,y");
  std::vector<FixtureRow> list;
  while (std::getline(file, line)) {
    const std::string name = line.substr(0, line.find(','));
    std::istringstream rest(line.substr(name.size() + 1));
    std::array<double, 6> numbers{};
    for (double& number : numbers) {
      rest >> number;
      rest.ignore(1);
    }
    const auto [turn_lat, turn_lon, lat, lon, x, y] = numbers;
    const Projection kind = name == "equal-earth"     ? Projection::equal_earth
                            : name == "natural-earth" ? Projection::natural_earth
                            : name == "plate-carree"  ? Projection::plate_carree
                                                      : Projection::orthographic;
    list.push_back({{kind, {turn_lat, turn_lon}}, {lat, lon}, {x, y}});
  }
  return list;
}

}  // namespace

TEST_CASE("all projections agree with d3-geo") {
  const std::vector<FixtureRow> list = fixture_rows();
  REQUIRE(list.size() > 500);
  for (const auto& [projection, geo, world] : list) {
    CAPTURE(static_cast<int>(projection.kind), projection.turn.lat, projection.turn.lon, geo.lat,
            geo.lon);
    const WorldPoint point = world_from_geo(geo, projection);
    REQUIRE_THAT(point.x, WithinAbs(world.x, 2e-12));
    REQUIRE_THAT(point.y, WithinAbs(world.y, 2e-12));
    REQUIRE(on_near_side(geo, projection));
    // The fixture's places are rounded to 12 digits, which matters where the map is steep.
    const auto back = geo_from_world(world, projection);
    REQUIRE(back);
    const WorldPoint again = world_from_geo(*back, projection);
    REQUIRE_THAT(again.x, WithinAbs(world.x, 1e-9));
    REQUIRE_THAT(again.y, WithinAbs(world.y, 1e-9));
  }
}

TEST_CASE("Natural Earth agrees with PROJ") {
  // PROJ 9.1.1: proj +proj=natearth +R=1 -f %.12f
  const std::pair<GeoPoint, WorldPoint> table[] = {
      {{10, 30}, {0.453785723998, 0.175874085581}},
      {{40, -75}, {-1.051370297922, 0.705738302576}},
      {{0, 180}, {2.735384723481, 0.000000000000}},
      {{90, 180}, {1.505556392017, 1.422390506731}},
      {{-45.5, -180}, {-2.457620055340, -0.801717773669}},
      {{40.4093, 49.8671}, {0.697788273785, 0.712922894258}},
      {{35.7, 139.7}, {1.993036055245, 0.629988639676}},
  };
  for (const auto& [geo, world] : table) {
    const WorldPoint point = world_from_geo(geo, Projection::natural_earth);
    CHECK_THAT(point.x, WithinAbs(world.x, 1e-11));
    CHECK_THAT(point.y, WithinAbs(world.y, 1e-11));
  }
}

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
  for (const Projection projection : flat_maps) {
    for (int i = 0; i < 20'000; ++i) {
      const GeoPoint point{latitudes(random), longitudes(random)};
      const auto back = geo_from_world(world_from_geo(point, projection), projection);
      REQUIRE(back);
      REQUIRE_THAT(back->lat, WithinAbs(point.lat, 1e-9));
      REQUIRE_THAT(back->lon, WithinAbs(point.lon, 1e-9));
      REQUIRE(on_near_side(point, projection));
    }
  }
}

TEST_CASE("what the globe shows can be projected back, and what it hides is on the other half") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> latitudes(-90, 90);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  int seen = 0;
  for (int i = 0; i < 20'000; ++i) {
    const MapProjection globe{Projection::orthographic, {latitudes(random), longitudes(random)}};
    const GeoPoint point{latitudes(random), longitudes(random)};
    const SpherePoint where = sphere_from_geo(point);
    const double away = angle_between(where, sphere_from_geo(globe.turn));
    REQUIRE(on_near_side(point, globe) == (away <= std::acos(0.0)));
    const WorldPoint world = world_from_geo(point, globe);
    REQUIRE_THAT(std::hypot(world.x, world.y), WithinAbs(std::sin(away), 1e-9));
    const auto back = geo_from_world(world, globe);
    REQUIRE(back);
    if (!on_near_side(point, globe)) continue;
    ++seen;
    // At the edge a thousandth of the picture is many degrees: there it is told less exactly.
    if (away < 1.5) REQUIRE_THAT(angle_between(sphere_from_geo(*back), where), WithinAbs(0, 1e-11));
  }
  CHECK(seen > 9000);
  CHECK(seen < 11'000);
}

TEST_CASE("the middle of the globe is what it is turned to, with north up and east to the right") {
  const MapProjection globe{Projection::orthographic, {40, 50}};
  const WorldPoint middle = world_from_geo({40, 50}, globe);
  CHECK_THAT(middle.x, WithinAbs(0, 1e-15));
  CHECK_THAT(middle.y, WithinAbs(0, 1e-15));
  CHECK_THAT(world_from_geo({41, 50}, globe).x, WithinAbs(0, 1e-15));
  CHECK(world_from_geo({41, 50}, globe).y > 0);
  CHECK(world_from_geo({40, 51}, globe).x > 0);
}

TEST_CASE("flat maps do not turn") {
  CHECK(MapProjection{Projection::equal_earth, {40, 50}} == MapProjection{});
  CHECK(MapProjection{Projection::orthographic, {40, 50}} !=
        MapProjection{Projection::orthographic});
}

TEST_CASE("the poles and the map's corners can be projected back") {
  for (const Projection projection : flat_maps) {
    for (const GeoPoint corner :
         {GeoPoint{90, 0}, GeoPoint{-90, 0}, GeoPoint{90, 180}, GeoPoint{-90, -180}}) {
      const auto back = geo_from_world(world_from_geo(corner, projection), projection);
      REQUIRE(back);
      CHECK_THAT(back->lat, WithinAbs(corner.lat, 1e-5));
      CHECK_THAT(back->lon, WithinAbs(corner.lon, 1e-9));
    }
  }
}

TEST_CASE("points outside the outline are nowhere on the globe") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(geo_from_world({0, 1.32}));
  CHECK_FALSE(geo_from_world({2.71, 0}));
  CHECK_FALSE(geo_from_world({2.6, 1.2}));
  for (const Projection projection : all_projections) {
    const WorldBox box = world_bounds(projection);
    CHECK_FALSE(geo_from_world({0, box.max.y + 1e-6}, projection));
    CHECK_FALSE(geo_from_world({box.min.x - 1e-6, 0}, projection));
    CHECK_FALSE(geo_from_world({nan, 0}, projection));
    CHECK_FALSE(geo_from_world({0, nan}, projection));
    CHECK(geo_from_world({0, box.max.y}, projection));
    CHECK(geo_from_world({box.min.x, 0}, projection));
  }
  CHECK_FALSE(geo_from_world({0.8, 0.8}, Projection::orthographic));
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

}  // namespace rostrum::projection_test
