#include "engine/state/box_in_sight.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::box_in_sight_test {
namespace {

using Catch::Matchers::WithinAbs;

const MapViewport wide{270, 52, 950, 630};

std::optional<GeoBox> sight(MapPosition position, Projection projection) {
  return box_in_sight(camera_from_position(position, wide, projection), wide);
}

TEST_CASE("a flat map of the whole world shows all of it") {
  for (const Projection projection :
       {Projection::equal_earth, Projection::natural_earth, Projection::plate_carree}) {
    const auto box = box_in_sight(home_camera(wide, projection), wide);
    REQUIRE(box);
    CHECK(*box == GeoBox{});
  }
}

TEST_CASE("on plate carrée the box is the viewport's own") {
  const MapPosition position{20, 30, 4};
  const Camera camera = camera_from_position(position, wide, Projection::plate_carree);
  const auto box = box_in_sight(camera, wide);
  REQUIRE(box);
  const auto corner = geo_from_screen(camera, wide, {wide.x, wide.y});
  REQUIRE(corner);
  CHECK_THAT(box->west, WithinAbs(corner->lon, 1e-9));
  CHECK_THAT(box->north, WithinAbs(corner->lat, 1e-9));
  CHECK_THAT(box->west + box->east, WithinAbs(60, 1e-9));
}

TEST_CASE("a globe shows half of the world, also over the antimeridian") {
  const auto front = sight({0, 0, 0}, Projection::orthographic);
  REQUIRE(front);
  CHECK(front->west > -91);
  CHECK(front->east < 91);
  const auto back = sight({0, 180, 1.5}, Projection::orthographic);
  REQUIRE(back);
  CHECK(back->west > back->east);
  CHECK(back->contains({0, 175}));
  CHECK(back->contains({0, -175}));
  CHECK_FALSE(back->contains({0, 0}));
}

TEST_CASE("around a pole in sight are all longitudes") {
  const auto box = sight({80, 20, 2}, Projection::orthographic);
  REQUIRE(box);
  CHECK(box->north == 90);
  CHECK(box->contains({85, -160}));
  CHECK(box->contains({85, 20}));
  CHECK_FALSE(box->contains({0, 20}));
}

TEST_CASE("a viewport without a size shows no more than a point") {
  const auto box = box_in_sight(home_camera({}), {});
  REQUIRE(box);
  CHECK(box->west == box->east);
}

}  // namespace
}  // namespace rostrum::box_in_sight_test
