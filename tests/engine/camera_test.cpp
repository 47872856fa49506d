#include "engine/geo/camera.hpp"

#include <cmath>
#include <random>

#include <catch_amalgamated.hpp>

using namespace rostrum;
using Catch::Approx;
using Catch::Matchers::WithinAbs;

namespace {

const MapViewport wide{.x = 270, .y = 52, .width = 950, .height = 630};
const MapViewport tall{.x = 0, .y = 60, .width = 390, .height = 700};

}  // namespace

TEST_CASE("screen and world turn into each other, north up") {
  const Camera camera{{0.5, 0.25}, 400};
  CHECK(screen_from_world(camera, wide, camera.center) == wide.center());
  CHECK(screen_from_world(camera, wide, {0.5, 0.5}).y < wide.center().y);
  const WorldPoint back =
      world_from_screen(camera, wide, screen_from_world(camera, wide, {1.25, -0.75}));
  CHECK(back.x == Approx(1.25));
  CHECK(back.y == Approx(-0.75));
}

TEST_CASE("home shows the whole world and nothing nearer") {
  for (const MapViewport& viewport : {wide, tall}) {
    const Camera home = home_camera(viewport);
    const WorldBox seen = visible_world(home, viewport);
    const WorldBox world = world_bounds();
    CHECK(seen.contains(world.min));
    CHECK(seen.contains(world.max));
    CHECK_THAT(zoom_of(home, viewport), WithinAbs(0, 1e-12));
    CHECK(panned(home, viewport, 300, -200) == home);
    CHECK(zoomed_about(home, viewport, {viewport.x, viewport.y}, -3) == home);
  }
}

TEST_CASE("zooming keeps the place under the pointer and stops at the limits") {
  const CssPoint pointer{700, 300};
  Camera camera = zoomed_about(home_camera(wide), wide, wide.center(), 3);
  const WorldPoint held = world_from_screen(camera, wide, pointer);
  camera = zoomed_about(camera, wide, pointer, 0.7);
  const WorldPoint now = world_from_screen(camera, wide, pointer);
  CHECK_THAT(now.x, WithinAbs(held.x, 1e-12));
  CHECK_THAT(now.y, WithinAbs(held.y, 1e-12));
  CHECK_THAT(zoom_of(camera, wide), WithinAbs(3.7, 1e-9));
  CHECK_THAT(zoom_of(zoomed_about(camera, wide, pointer, 50), wide), WithinAbs(max_zoom, 1e-9));
}

TEST_CASE("dragging follows the pointer") {
  const Camera camera = zoomed_about(home_camera(wide), wide, wide.center(), 3);
  const CssPoint before = screen_from_world(camera, wide, {0.1, 0.1});
  const CssPoint after = screen_from_world(panned(camera, wide, 30, -20), wide, {0.1, 0.1});
  CHECK(after.x - before.x == Approx(30));
  CHECK(after.y - before.y == Approx(-20));
}

TEST_CASE("no drag or zoom leads out of the world") {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> moves(-3000, 3000);
  std::uniform_real_distribution<double> levels(-4, 4);
  const WorldBox world = world_bounds();
  for (const MapViewport& viewport : {wide, tall}) {
    Camera camera = home_camera(viewport);
    for (int i = 0; i < 3000; ++i) {
      camera = panned(camera, viewport, moves(random), moves(random));
      camera = zoomed_about(camera, viewport, {moves(random), moves(random)}, levels(random));
      const WorldBox seen = visible_world(camera, viewport);
      const double slack = home_margin_css / camera.scale + 1e-9;
      const bool wider = seen.width() >= world.width();
      const bool higher = seen.height() >= world.height();
      REQUIRE((wider || (seen.min.x >= world.min.x - slack && seen.max.x <= world.max.x + slack)));
      REQUIRE((higher || (seen.min.y >= world.min.y - slack && seen.max.y <= world.max.y + slack)));
      REQUIRE(clamped(camera, viewport).center.x == Approx(camera.center.x).margin(1e-12));
    }
  }
}

TEST_CASE("fitting shows all of a box with its margin, and one spot not too near") {
  const WorldPoint baku = world_from_geo({40.4, 49.87});
  WorldBox box{baku, baku};
  const Camera spot = fitted(box, wide);
  CHECK_THAT(zoom_of(spot, wide), WithinAbs(5, 1e-9));
  CHECK_THAT(spot.center.x, WithinAbs(baku.x, 1e-9));
  box.include(world_from_geo({53.9, 27.57}));
  const Camera both = fitted(box, wide);
  const WorldBox seen = visible_world(both, wide);
  CHECK(seen.contains(box.min));
  CHECK(seen.contains(box.max));
}

TEST_CASE("a position survives a change of window and comes back the same") {
  const MapPosition position{40.4, 49.9, 4.2};
  for (const MapViewport& viewport : {wide, tall}) {
    const MapPosition back =
        position_from_camera(camera_from_position(position, viewport), viewport);
    CHECK_THAT(back.lat, WithinAbs(position.lat, 1e-9));
    CHECK_THAT(back.lon, WithinAbs(position.lon, 1e-9));
    CHECK_THAT(back.zoom, WithinAbs(position.zoom, 1e-9));
  }
}

TEST_CASE("a centre in a corner beyond the outline still has a position") {
  const Camera corner = clamped({{-2.6, 1.25}, home_scale(wide) * 64}, wide);
  const MapPosition position = position_from_camera(corner, wide);
  CHECK(position.lon == -180);
  CHECK(position.lat > 60);
}

TEST_CASE("a window too small for its margins does no harm") {
  const MapViewport tiny{.x = 0, .y = 0, .width = 0, .height = 0};
  const Camera camera = zoomed_about(home_camera(tiny), tiny, {0, 0}, 1);
  CHECK(std::isfinite(camera.scale));
  CHECK(camera.scale > 0);
  CHECK(std::isfinite(camera.center.x));
}
