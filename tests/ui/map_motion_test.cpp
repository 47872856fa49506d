#include "ui/map/map_motion.hpp"

#include <cmath>

#include <catch_amalgamated.hpp>

namespace rostrum::ui {
namespace {

using Catch::Matchers::WithinAbs;

const MapViewport wide{.x = 270, .y = 52, .width = 950, .height = 630};
constexpr Projection globe = Projection::orthographic;

TEST_CASE("A globe is dragged by the place under the finger") {
  MapMotion motion;
  motion.follow(MapPosition{30, 40, 1}, globe, wide, 0, false);
  const CssPoint from{760, 330};
  const CssPoint to{800, 360};
  const auto held = geo_from_screen(motion.camera(), wide, from);
  REQUIRE(held);
  motion.drag(from, to);
  const auto at = screen_from_geo(motion.camera(), wide, *held);
  REQUIRE(at);
  CHECK_THAT(at->x, WithinAbs(to.x, 1e-6));
  CHECK_THAT(at->y, WithinAbs(to.y, 1e-6));
  const auto change = motion.take_change();
  REQUIRE(change);
  REQUIRE(*change);
  CHECK((*change)->lon < 40);
  CHECK_THAT((*change)->zoom, WithinAbs(1, 1e-9));
}

TEST_CASE("A globe turned at its farthest has a position, and turned back it has none") {
  MapMotion motion;
  motion.follow(std::nullopt, globe, wide, 0, false);
  motion.pan(50, 0);
  auto change = motion.take_change();
  REQUIRE(change);
  REQUIRE(*change);
  CHECK((*change)->lon < -5);
  motion.pan(-50, 0);
  change = motion.take_change();
  REQUIRE(change);
  CHECK_FALSE(*change);
}

TEST_CASE("A globe glides the shorter way round") {
  MapMotion motion;
  motion.follow(MapPosition{10, 170, 2}, globe, wide, 0, false);
  motion.follow(MapPosition{10, -170, 2}, globe, wide, 1, false);
  REQUIRE(motion.moving());
  motion.follow(MapPosition{10, -170, 2}, globe, wide, 1.05, false);
  CHECK(std::abs(motion.camera().projection.turn.lon) > 169);
  motion.follow(MapPosition{10, -170, 2}, globe, wide, 2, false);
  CHECK_FALSE(motion.moving());
  CHECK_THAT(motion.camera().projection.turn.lon, WithinAbs(-170, 1e-9));
}

TEST_CASE("A globe let go in motion turns on and comes to rest") {
  MapMotion motion;
  motion.follow(std::nullopt, globe, wide, 0, false);
  motion.fling(600, 0, 0);
  double now = 0;
  for (int frame = 0; frame < 600 && motion.moving(); ++frame)
    motion.follow(std::nullopt, globe, wide, now += 1.0 / 60, false);
  CHECK_FALSE(motion.moving());
  CHECK(motion.camera().projection.turn.lon < -10);
  CHECK(motion.camera().center == WorldPoint{});
}

TEST_CASE("Another projection is there at once and looks at the same place") {
  MapMotion motion;
  const MapPosition position{40.4, 49.9, 3};
  motion.follow(position, Projection::equal_earth, wide, 0, false);
  for (const Projection projection : {globe, Projection::natural_earth, Projection::plate_carree}) {
    motion.follow(position, projection, wide, 1, false);
    CHECK_FALSE(motion.moving());
    CHECK(motion.camera() == camera_from_position(position, wide, projection));
    CHECK_FALSE(motion.take_change());
  }
}

}  // namespace
}  // namespace rostrum::ui
