#include "ui/map/map_motion.hpp"

#include <cmath>
#include <optional>

#include <catch_amalgamated.hpp>

namespace rostrum::ui::map_motion_test {
namespace {

using Catch::Matchers::WithinAbs;

const MapViewport wide{270, 52, 950, 630};
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

constexpr MapPosition baku{40, 50, 3};

// A motion with a clock, followed at 60 frames a second.
struct MotionHarness {
  MapMotion motion;
  std::optional<MapPosition> position;
  Projection projection = Projection::equal_earth;
  bool reduced_motion = false;
  double now = 0;

  const Camera& frame(double seconds = 1.0 / 60) {
    now += seconds;
    return motion.follow(position, projection, wide, now, reduced_motion);
  }
  void rest() {
    int count = 0;
    do {
      frame();
    } while (motion.moving() && ++count < 1000);
  }
};

TEST_CASE("A still map is painted by one camera") {
  MotionHarness harness;
  harness.position = baku;
  harness.frame();
  CHECK_FALSE(harness.motion.moving());
  CHECK(harness.motion.morph() == 1);
  CHECK(harness.motion.camera_before() == harness.motion.camera());
}

TEST_CASE("Another projection is reached by a morph that ends as a still map of it") {
  MotionHarness harness;
  harness.position = baku;
  const Camera flat = harness.frame();
  harness.projection = Projection::orthographic;
  harness.frame();
  // At its start the picture is the one before.
  CHECK(harness.motion.morph() == 0);
  CHECK(harness.motion.camera_before() == flat);
  CHECK(harness.motion.camera() == camera_from_position(baku, wide, Projection::orthographic));

  float last = 0;
  const double end = harness.now + MapMotion::morph_seconds;
  while (harness.now + 1.0 / 60 < end) {
    harness.frame();
    CHECK(harness.motion.morph() > last);
    CHECK(harness.motion.moving());
    last = harness.motion.morph();
  }
  harness.frame(0.02);
  CHECK(harness.motion.morph() == 1);
  CHECK_FALSE(harness.motion.moving());
  CHECK(harness.motion.camera_before() == harness.motion.camera());
}

TEST_CASE("With reduced motion another projection is there at once") {
  MotionHarness harness;
  harness.reduced_motion = true;
  harness.frame();
  harness.projection = Projection::natural_earth;
  CHECK(harness.frame() == home_camera(wide, Projection::natural_earth));
  CHECK(harness.motion.morph() == 1);
  CHECK_FALSE(harness.motion.moving());
}

TEST_CASE("A morph changes no position") {
  MotionHarness harness;
  harness.position = baku;
  harness.frame();
  harness.projection = Projection::plate_carree;
  harness.rest();
  CHECK_FALSE(harness.motion.take_change());
  const MapPosition there = position_from_camera(harness.motion.camera(), wide);
  CHECK(there.lat == Catch::Approx(baku.lat));
  CHECK(there.lon == Catch::Approx(baku.lon));
  CHECK(there.zoom == Catch::Approx(baku.zoom));
}

TEST_CASE("A map moved in the frame its projection changes goes on from where it was moved") {
  MotionHarness harness;
  harness.position = baku;
  harness.frame();
  harness.motion.pan(-100, 0);
  const Camera moved = harness.motion.camera();
  harness.projection = Projection::orthographic;
  harness.frame();
  CHECK(harness.motion.camera() == camera_in(moved, wide, Projection::orthographic));
  const auto change = harness.motion.take_change();
  REQUIRE(change);
  REQUIRE(*change);
  CHECK((*change)->lon > baku.lon);
}

TEST_CASE("Neither wheel nor fling leaves the limits of the zoom") {
  const Projection projection = GENERATE(Projection::equal_earth, Projection::orthographic);
  MotionHarness harness;
  harness.projection = projection;
  harness.frame();
  for (int i = 0; i < 30; ++i)
    harness.motion.zoom({300, 200}, 1);
  CHECK(zoom_of(harness.motion.camera(), wide) == Catch::Approx(max_zoom));
  for (int i = 0; i < 30; ++i)
    harness.motion.zoom({600, 300}, -1);
  CHECK(zoom_of(harness.motion.camera(), wide) == Catch::Approx(min_zoom).margin(1e-9));
}

}  // namespace
}  // namespace rostrum::ui::map_motion_test
