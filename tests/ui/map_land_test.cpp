#include "ui/map/map_land.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/basemap_file.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace rostrum::map_land_test {

using namespace rostrum::ui;
using rostrum::test::basemap_of;

namespace {

constexpr GeoPoint inside_azerbaijan{40.4, 48};
constexpr GeoPoint malta{35.89, 14.44};  // too small for the coarse land
constexpr GeoPoint mid_atlantic{30, -40};
constexpr double far_off = MapLand::coarse_scale_px / 2;
constexpr double near_by = MapLand::coarse_scale_px * 4;

int steps_until_ready(MapLand& land) {
  int steps = 0;
  while (land.step())
    ++steps;
  return steps;
}

}  // namespace

TEST_CASE("Before the first basemap there is no land, and nothing breaks") {
  MapLand land;
  CHECK_FALSE(land.step());
  land.choose_level(near_by);
  CHECK(land.mesh() == nullptr);
  CHECK(land.country_count() == 0);
  CHECK_FALSE(land.find(inside_azerbaijan));
  CHECK(land.label_points().empty());
}

TEST_CASE("The first basemap is there at once") {
  const Dataset dataset = rostrum::test::SceneTables().dataset();
  MapLand land;
  land.add(dataset, basemap_of("land-110.bin"));
  CHECK_FALSE(land.step());
  REQUIRE(land.mesh());
  CHECK(land.country_count() == land.mesh()->country_count);
  const auto spot = land.find(inside_azerbaijan);
  REQUIRE(spot);
  REQUIRE(spot->country);
  CHECK(dataset[*spot->country].id == "AZE");
  CHECK(spot->painted == land.painted_index(*spot->country));
  CHECK_FALSE(land.find(mid_atlantic));
}

TEST_CASE("A finer basemap is made ready in many steps and painted from near only") {
  const Dataset dataset = rostrum::test::SceneTables().dataset();
  MapLand land;
  land.add(dataset, basemap_of("land-110.bin"));
  const auto coarse = land.mesh();
  const auto revision = land.revision();
  land.add(dataset, basemap_of("land-50.bin"));
  land.choose_level(near_by);
  CHECK(land.mesh() == coarse);
  CHECK(steps_until_ready(land) > 20);
  CHECK(land.revision() != revision);

  land.choose_level(near_by);
  CHECK(land.mesh()->triangles.size() > coarse->triangles.size());
  CHECK(land.country_count() == land.mesh()->country_count);
  land.choose_level(far_off);
  CHECK(land.mesh() == coarse);
}

TEST_CASE("A country the coarse land leaves out is found and not painted from far away") {
  const Dataset dataset = rostrum::test::SceneTables().dataset();
  MapLand land;
  land.add(dataset, basemap_of("land-110.bin"));
  CHECK_FALSE(land.find(malta));
  land.add(dataset, basemap_of("land-50.bin"));
  steps_until_ready(land);
  land.choose_level(far_off);
  const auto spot = land.find(malta);
  REQUIRE(spot);
  CHECK_FALSE(spot->painted);
  land.choose_level(near_by);
  CHECK(land.find(malta)->painted);
}

}  // namespace rostrum::map_land_test
