#include "engine/geo/label_extent.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/basemap_file.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace rostrum::label_extent_test {

namespace {

// A square of four degrees around 10, 20 with a lake east of its middle, and an island far away.
Basemap square() {
  Basemap basemap;
  basemap.arcs = {
      {ArcKind::coast, {{8, 18}, {8, 22}, {12, 22}, {12, 18}, {8, 18}}},
      {ArcKind::coast, {{9.5, 21}, {9.5, 21.5}, {10.5, 21.5}, {10.5, 21}, {9.5, 21}}},
      {ArcKind::coast, {{9, 40}, {9, 44}, {11, 44}, {11, 40}, {9, 40}}},
  };
  basemap.countries = {{"KWT", {10, 20}, {{{{{0, false}}, {{1, false}}}}, {{{{2, false}}}}}}};
  return basemap;
}

}  // namespace

TEST_CASE("a name's room ends at the nearest border or shore on each side") {
  const test::SceneFixture fixture;
  const auto extents = label_extents(fixture.dataset, square());
  REQUIRE(extents.size() == 3);
  CHECK_FALSE(extents[0]);
  REQUIRE(extents[1]);
  CHECK(extents[1]->west == 18);
  CHECK(extents[1]->east == 21);
  CHECK(extents[1]->south == 8);
  CHECK(extents[1]->north == 12);
}

TEST_CASE("a label outside its land has no room") {
  const test::SceneFixture fixture;
  Basemap basemap = square();
  basemap.countries[0].label = {10, 30};
  CHECK_FALSE(label_extents(fixture.dataset, basemap)[1]);
}

TEST_CASE("every country of the map that is shown has room around its label") {
  const test::SceneFixture fixture;
  const auto extents = label_extents(fixture.dataset, test::basemap_of("land-110.bin"));
  REQUIRE(extents[2]);
  const LabelExtent& usa = *extents[2];
  CHECK(usa.west < -110);
  CHECK(usa.east > -90);
  CHECK(usa.south < 33);
  CHECK(usa.north > 45);
}

}  // namespace rostrum::label_extent_test
