#include "engine/geo/camera.hpp"

#include <array>
#include <cmath>
#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::camera_test {

using Catch::Approx;
using Catch::Matchers::WithinAbs;

namespace {

const MapViewport wide{270, 52, 950, 630};
constexpr std::array all_projections = {Projection::equal_earth, Projection::natural_earth,
                                        Projection::plate_carree, Projection::orthographic};
const MapViewport tall{0, 60, 390, 700};

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
  for (const Projection projection : all_projections) {
    for (const MapViewport& viewport : {wide, tall}) {
      const Camera home = home_camera(viewport, projection);
      const WorldBox seen = visible_world(home, viewport);
      const WorldBox world = world_bounds(projection);
      CHECK(seen.contains(world.min));
      CHECK(seen.contains(world.max));
      CHECK_THAT(zoom_of(home, viewport), WithinAbs(0, 1e-12));
      CHECK(zoomed_about(home, viewport, {viewport.x, viewport.y}, -3) == home);
      if (projection != Projection::orthographic) CHECK(panned(home, viewport, 300, -200) == home);
    }
  }
}

TEST_CASE("zooming keeps the place under the pointer and stops at the limits") {
  const CssPoint pointer{700, 300};
  for (const Projection projection : all_projections) {
    Camera camera = zoomed_about(home_camera(wide, projection), wide, wide.center(), 3);
    const auto held = geo_from_screen(camera, wide, pointer);
    REQUIRE(held);
    camera = zoomed_about(camera, wide, pointer, 0.7);
    const auto now = geo_from_screen(camera, wide, pointer);
    REQUIRE(now);
    CHECK_THAT(now->lat, WithinAbs(held->lat, 1e-9));
    CHECK_THAT(now->lon, WithinAbs(held->lon, 1e-9));
    CHECK_THAT(zoom_of(camera, wide), WithinAbs(3.7, 1e-9));
    CHECK_THAT(zoom_of(zoomed_about(camera, wide, pointer, 50), wide), WithinAbs(max_zoom, 1e-9));
  }
}

TEST_CASE("dragging follows the pointer") {
  const CssPoint from{760, 330};
  const CssPoint to{790, 310};
  for (const Projection projection : all_projections) {
    const Camera camera = camera_from_position({20, 30, 3}, wide, projection);
    const auto held = geo_from_screen(camera, wide, from);
    REQUIRE(held);
    const auto at = screen_from_geo(dragged(camera, wide, from, to), wide, *held);
    REQUIRE(at);
    CHECK_THAT(at->x, WithinAbs(to.x, 1e-6));
    CHECK_THAT(at->y, WithinAbs(to.y, 1e-6));
  }
}

TEST_CASE("panning moves the middle of the map by as much as is asked for") {
  for (const Projection projection : all_projections) {
    const Camera camera = camera_from_position({50, 30, 5}, wide, projection);
    const CssPoint middle = wide.center();
    const auto at = screen_from_geo(panned(camera, wide, 30, -20), wide, {50, 30});
    REQUIRE(at);
    CHECK_THAT(at->x - middle.x, WithinAbs(30, 0.1));
    CHECK_THAT(at->y - middle.y, WithinAbs(-20, 0.1));
  }
}

TEST_CASE("no drag or zoom leads out of the world") {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> moves(-3000, 3000);
  std::uniform_real_distribution<double> levels(-4, 4);
  for (const Projection projection : all_projections) {
    const WorldBox world = world_bounds(projection);
    for (const MapViewport& viewport : {wide, tall}) {
      Camera camera = home_camera(viewport, projection);
      for (int i = 0; i < 1500; ++i) {
        camera = panned(camera, viewport, moves(random), moves(random));
        camera = zoomed_about(camera, viewport, {moves(random), moves(random)}, levels(random));
        camera = dragged(camera, viewport, {moves(random) / 4, moves(random) / 4},
                         {moves(random) / 4, moves(random) / 4});
        const WorldBox seen = visible_world(camera, viewport);
        const double slack = home_margin_css / camera.scale + 1e-9;
        const bool wider = seen.width() >= world.width();
        const bool higher = seen.height() >= world.height();
        REQUIRE(
            (wider || (seen.min.x >= world.min.x - slack && seen.max.x <= world.max.x + slack)));
        REQUIRE(
            (higher || (seen.min.y >= world.min.y - slack && seen.max.y <= world.max.y + slack)));
        REQUIRE(clamped(camera, viewport).center.x == Approx(camera.center.x).margin(1e-12));
        REQUIRE(zoom_of(camera, viewport) >= min_zoom - 1e-9);
        REQUIRE(zoom_of(camera, viewport) <= max_zoom + 1e-9);
        const MapPosition position = position_from_camera(camera, viewport);
        REQUIRE(std::abs(position.lat) <= 90);
        REQUIRE(std::abs(position.lon) <= 180);
      }
    }
  }
}

TEST_CASE("a globe dragged about keeps what is held under the pointer") {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> latitudes(-30, 30);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  std::uniform_real_distribution<double> reaches(-0.35, 0.35);
  for (int i = 0; i < 4000; ++i) {
    const Camera camera = camera_from_position({latitudes(random), longitudes(random), 0}, wide,
                                               Projection::orthographic);
    const auto anywhere = [&] {
      return screen_from_world(camera, wide, {reaches(random), reaches(random)});
    };
    const CssPoint from = anywhere();
    const CssPoint to = anywhere();
    const auto held = geo_from_screen(camera, wide, from);
    REQUIRE(held);
    const Camera turned = dragged(camera, wide, from, to);
    CHECK(turned.center == WorldPoint{});
    CHECK(turned.scale == camera.scale);
    const auto at = screen_from_geo(turned, wide, *held);
    REQUIRE(at);
    REQUIRE_THAT(at->x, WithinAbs(to.x, 1e-5));
    REQUIRE_THAT(at->y, WithinAbs(to.y, 1e-5));
  }
}

TEST_CASE("small drags of a globe turn it a little, also over a pole and beside it") {
  std::mt19937 random(6);
  std::uniform_real_distribution<double> moves(-4, 4);
  for (const GeoPoint turn : {GeoPoint{85, 10}, GeoPoint{-90, 0}, GeoPoint{0, 179.9}}) {
    Camera camera = camera_from_position({turn.lat, turn.lon, 0}, wide, Projection::orthographic);
    CssPoint finger{wide.center().x - 200, wide.center().y + 150};
    for (int i = 0; i < 2000; ++i) {
      const CssPoint next{finger.x + moves(random), finger.y + moves(random)};
      const Camera before = camera;
      camera = dragged(camera, wide, finger, next);
      const double tilt = std::abs(camera.projection.turn.lat - before.projection.turn.lat);
      REQUIRE(tilt < 6);
      finger = next;
    }
  }
}

TEST_CASE("zooming a globe out does not swing it round") {
  const Camera near = camera_from_position({40, 50, 3}, wide, Projection::orthographic);
  const Camera far = zoomed_about(near, wide, {wide.x + 5, wide.y + 5}, -8);
  CHECK_THAT(zoom_of(far, wide), WithinAbs(0, 1e-12));
  CHECK(on_near_side({40, 50}, far.projection));
  const Camera same = zoomed_about(far, wide, {wide.x + 5, wide.y + 5}, 1);
  CHECK(same.projection == far.projection);  // nothing is under the pointer there
}

TEST_CASE("fitting turns the globe to the places, also over the antimeridian and at a pole") {
  const std::vector<std::vector<GeoPoint>> groups = {
      {{35.7, 139.7}, {37.8, -122.4}, {-33.9, 151.2}},
      {{78, 15}, {71, -156}, {69, 88}},
      {{-33.9, 18.4}, {51.5, -0.1}, {40.4, 49.9}, {-1.3, 36.8}}};
  for (const auto& places : groups) {
    const Camera camera = fitted(places, wide, Projection::orthographic);
    CHECK(camera.center == WorldPoint{});
    for (const GeoPoint& place : places) {
      const auto at = screen_from_geo(camera, wide, place);
      REQUIRE(at);
      CHECK(wide.contains(*at));
    }
  }
  const std::vector<GeoPoint> everywhere = {{0, 0}, {0, 90}, {0, 180}, {0, -90}, {90, 0}};
  const Camera camera = fitted(everywhere, wide, Projection::orthographic);
  CHECK_THAT(zoom_of(camera, wide), WithinAbs(0, 1e-12));
}

TEST_CASE("another projection looks at the same place from as near") {
  for (const Projection from : all_projections) {
    for (const Projection to : all_projections) {
      const Camera camera = camera_from_position({40.4, 49.9, 4}, wide, from);
      const Camera other = camera_in(camera, wide, to);
      CHECK(other.projection.kind == to);
      const MapPosition position = position_from_camera(other, wide);
      CHECK_THAT(position.lat, WithinAbs(40.4, 1e-9));
      CHECK_THAT(position.lon, WithinAbs(49.9, 1e-9));
      CHECK_THAT(position.zoom, WithinAbs(4, 1e-9));
    }
    CHECK(camera_in(home_camera(wide), wide, from) == home_camera(wide, from));
  }
}

TEST_CASE("home is the whole world, on the globe as it is first turned") {
  CHECK(is_home({40, 50, 0}, Projection::equal_earth));
  CHECK_FALSE(is_home({40, 50, 0}, Projection::orthographic));
  CHECK(is_home({0, 0, 0}, Projection::orthographic));
  CHECK_FALSE(is_home({0, 0, 0.1}, Projection::orthographic));
  CHECK_FALSE(is_home({0, 0, 0.1}, Projection::natural_earth));
}

TEST_CASE("fitting shows all of some places with a margin, and one spot not too near") {
  const GeoPoint baku{40.4, 49.87};
  const GeoPoint minsk{53.9, 27.57};
  for (const Projection projection : all_projections) {
    CHECK(fitted({}, wide, projection) == home_camera(wide, projection));
    const Camera spot = fitted(std::array{baku}, wide, projection);
    CHECK_THAT(zoom_of(spot, wide), WithinAbs(5, 1e-9));
    CHECK_THAT(position_from_camera(spot, wide).lat, WithinAbs(baku.lat, 1e-6));
    CHECK_THAT(position_from_camera(spot, wide).lon, WithinAbs(baku.lon, 1e-6));
    const Camera both = fitted(std::array{baku, minsk}, wide, projection);
    CHECK(zoom_of(both, wide) > 2);
    for (const GeoPoint place : {baku, minsk}) {
      const auto at = screen_from_geo(both, wide, place);
      REQUIRE(at);
      CHECK(wide.grown_by(1e-6 - FitOptions{}.margin_css).contains(*at));
    }
  }
}

TEST_CASE("a position survives a change of window and comes back the same") {
  const MapPosition position{40.4, 49.9, 4.2};
  for (const Projection projection : all_projections) {
    for (const MapViewport& viewport : {wide, tall}) {
      const MapPosition back =
          position_from_camera(camera_from_position(position, viewport, projection), viewport);
      CHECK_THAT(back.lat, WithinAbs(position.lat, 1e-9));
      CHECK_THAT(back.lon, WithinAbs(position.lon, 1e-9));
      CHECK_THAT(back.zoom, WithinAbs(position.zoom, 1e-9));
    }
  }
}

TEST_CASE("a centre in a corner beyond the outline still has a position") {
  const Camera corner = clamped({{-2.6, 1.25}, home_scale(wide) * 64}, wide);
  const MapPosition position = position_from_camera(corner, wide);
  CHECK(position.lon == -180);
  CHECK(position.lat > 60);
}

TEST_CASE("what is covered at the right keeps the whole world beside it") {
  const MapViewport covered({0, 0, 900, 600}, 56, 0);
  const Camera home = home_camera(covered);
  for (const double lon : {-180.0, 0.0, 180.0}) {
    const auto at = screen_from_geo(home, covered, {0, lon});
    REQUIRE(at);
    CHECK(at->x >= 0);
    CHECK(at->x <= 900 - 56);
  }
  // The same place is in the middle of what is clear on every screen.
  const Camera near = camera_from_position({40, 50, 3}, covered);
  CHECK(screen_from_geo(near, covered, {40, 50})->x == Approx((900 - 56) / 2.0));
  const MapPosition position = position_from_camera(near, covered);
  CHECK(position.lon == Approx(50));
}

TEST_CASE("a world with room above moves up from what covers the foot, and no further") {
  const MapViewport plain{0, 0, 600, 600};
  const MapViewport covered({0, 0, 600, 600}, 0, 96);
  const auto top = [](const MapViewport& viewport) {
    return screen_from_geo(home_camera(viewport), viewport, {90, 0})->y;
  };
  CHECK(top(covered) == Approx(top(plain) - 48));
  const MapViewport low({0, 0, 600, 320}, 0, 96);
  CHECK(top(low) == Approx(home_margin_css));
  CHECK(home_scale(covered) == home_scale(plain));
}

TEST_CASE("a window too small for its margins does no harm") {
  const MapViewport tiny{0, 0, 0, 0};
  for (const Projection projection : all_projections) {
    const Camera camera = zoomed_about(home_camera(tiny, projection), tiny, {0, 0}, 1);
    CHECK(std::isfinite(camera.scale));
    CHECK(camera.scale > 0);
    CHECK(std::isfinite(camera.center.x));
    CHECK(std::isfinite(panned(camera, tiny, 5, 5).projection.turn.lon));
  }
}

}  // namespace rostrum::camera_test
