#include "engine/layout/drawn_area.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/geo/lasso.hpp"
#include "engine/geo/lasso_ring.hpp"

namespace rostrum::drawn_area_test {

using Catch::Approx;

namespace {

constexpr MapViewport window{40, 20, 900, 500};
constexpr std::array projections = {Projection::equal_earth, Projection::natural_earth,
                                    Projection::plate_carree, Projection::orthographic};

Camera camera_at(Projection projection, double lat, double lon, double zoom) {
  return camera_from_position({lat, lon, zoom}, window, projection);
}

std::vector<CssPoint> circle(CssPoint center, double radius, double turn) {
  std::vector<CssPoint> path;
  for (int i = 0; i < 60; ++i) {
    const double angle = turn * 2 * std::numbers::pi * i / 60;
    path.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
  }
  return path;
}

}  // namespace

TEST_CASE("a lasso holds what the hand encircled, in every projection and either way round") {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> share(0, 1);
  for (const Projection projection : projections) {
    const Camera camera = camera_at(projection, 35, 60, 1.5);
    const CssPoint center{500, 260};
    constexpr double radius = 120;
    for (const double turn : {1.0, -1.0}) {
      const auto ring = ring_of_path(circle(center, radius, turn), camera, window);
      CAPTURE(static_cast<int>(projection), turn);
      REQUIRE(ring.size() >= 8);
      CHECK(ring.size() <= max_lasso_points);
      const LassoRing lasso(ring);
      for (int i = 0; i < 300; ++i) {
        const CssPoint at{window.x + window.width * share(random),
                          window.y + window.height * share(random)};
        const auto point = geo_from_screen(camera, window, at);
        const double away = std::hypot(at.x - center.x, at.y - center.y);
        if (!point || std::abs(away - radius) < 6) continue;
        if (lasso.contains(*point) != (away < radius)) FAIL("at " << at.x << ", " << at.y);
      }
    }
  }
}

TEST_CASE("a lasso around the whole of a flat map holds every place") {
  const Camera camera = home_camera(window);
  const std::vector<CssPoint> around = {{window.x, window.y},
                                        {window.x, window.bottom() - 1},
                                        {window.right() - 1, window.bottom() - 1},
                                        {window.right() - 1, window.y}};
  const auto ring = ring_of_path(around, camera, window);
  REQUIRE(ring.size() >= 3);
  const LassoRing lasso(ring);
  for (const GeoPoint point : {GeoPoint{0, 0}, {60, -150}, {-45, 170}, {70, 100}, {-30, -60}}) {
    CAPTURE(point.lat, point.lon);
    CHECK(lasso.contains(point));
  }
}

TEST_CASE("a lasso may encircle the pole and the antimeridian of a globe") {
  const Camera polar = camera_at(Projection::orthographic, 80, 30, 0);
  const auto arctic = ring_of_path(circle(window.center(), 100, 1), polar, window);
  CHECK(contains(arctic, {90, 0}));
  CHECK(contains(arctic, {75, -150}));
  CHECK_FALSE(contains(arctic, {-90, 0}));
  const Camera pacific = camera_at(Projection::orthographic, 0, 180, 0);
  const auto fiji = ring_of_path(circle(window.center(), 60, -1), pacific, window);
  CHECK(contains(fiji, {0, 179}));
  CHECK(contains(fiji, {0, -179}));
  CHECK_FALSE(contains(fiji, {0, 0}));
}

TEST_CASE("a lasso is as an address writes it") {
  const Camera camera = camera_at(Projection::equal_earth, 35, 60, 5);
  const auto ring = ring_of_path(circle(window.center(), 80, 1), camera, window);
  CHECK(canonical_lasso(ring) == ring);
}

TEST_CASE("a trembling press draws no lasso") {
  const Camera camera = home_camera(window);
  CHECK(ring_of_path(circle(window.center(), 2, 1), camera, window).empty());
  CHECK(ring_of_path({}, camera, window).empty());
  const std::vector<CssPoint> line = {{100, 100}, {300, 100}};
  CHECK(ring_of_path(line, camera, window).empty());
}

TEST_CASE("a box lies between its corners, whichever was first") {
  const Camera camera = camera_at(Projection::equal_earth, 35, 60, 2);
  const auto corner = screen_from_geo(camera, window, {40, 50});
  const auto opposite = screen_from_geo(camera, window, {30, 70});
  REQUIRE((corner && opposite));
  const GeoBox expected{.west = 50, .south = 30, .east = 70, .north = 40};
  CHECK(box_between(camera, window, *corner, *opposite) == expected);
  CHECK(box_between(camera, window, *opposite, *corner) == expected);
}

TEST_CASE("a box on a globe may lie over the antimeridian") {
  const Camera camera = camera_at(Projection::orthographic, 0, 180, 0);
  const auto corner = screen_from_geo(camera, window, {20, 160});
  const auto opposite = screen_from_geo(camera, window, {-20, -160});
  REQUIRE((corner && opposite));
  const GeoBox box = box_between(camera, window, *corner, *opposite);
  CHECK(box.west == Approx(160));
  CHECK(box.east == Approx(-160));
  CHECK(box.contains({0, 180}));
  CHECK_FALSE(box.contains({0, 0}));
}

TEST_CASE("beside the map the nearest place of its edge counts") {
  const Camera flat = home_camera(window);
  const GeoPoint corner = nearest_geo(flat, window, {window.x - 500, window.y - 500});
  CHECK(corner.lat == Approx(90).margin(0.01));
  const GeoPoint west = nearest_geo(flat, window, {window.x - 500, window.center().y});
  CHECK(west.lon == Approx(-180));
  CHECK(west.lat == Approx(0).margin(0.01));
  const Camera globe = camera_at(Projection::orthographic, 0, 20, 0);
  const GeoPoint limb = nearest_geo(globe, window, {window.right() + 300, window.center().y});
  CHECK(limb.lon == Approx(110).margin(1.5));
  CHECK(limb.lat == Approx(0).margin(0.01));
}

TEST_CASE("an area's outline stays on the map, and is cut where the map is") {
  for (const Projection projection : projections) {
    const MapProjection turned(projection, {20, 100});
    std::vector<WorldLine> lines;
    append_outline(GeoBox{.west = 150, .south = -10, .east = -150, .north = 40}, turned, lines);
    const std::vector<GeoPoint> ring = {{-10, 150}, {-10, -150}, {40, -150}, {40, 150}};
    append_outline(ring, turned, lines);
    CAPTURE(static_cast<int>(projection));
    REQUIRE_FALSE(lines.empty());
    const WorldBox bounds = world_bounds(projection);
    for (const WorldLine& line : lines) {
      CHECK(line.size() > 1);
      for (std::size_t i = 0; i < line.size(); ++i) {
        CHECK(line[i].x >= bounds.min.x - 1e-9);
        CHECK(line[i].x <= bounds.max.x + 1e-9);
        // A line that was not cut would leap across the whole map.
        if (i > 0) CHECK(std::abs(line[i].x - line[i - 1].x) < bounds.width() / 4);
      }
    }
  }
}

TEST_CASE("the outline of a box goes around it in one sense") {
  std::vector<WorldLine> lines;
  append_outline(GeoBox{.west = 10, .south = 20, .east = 50, .north = 40}, {}, lines);
  REQUIRE(lines.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    const WorldPoint end = lines[i].back();
    const WorldPoint start = lines[(i + 1) % 4].front();
    CHECK(end.x == Approx(start.x));
    CHECK(end.y == Approx(start.y));
  }
}

}  // namespace rostrum::drawn_area_test
