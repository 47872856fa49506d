#include <algorithm>
#include <cmath>

#include <catch_amalgamated.hpp>

#include "engine/figure/land_paths.hpp"
#include "tests/engine/basemap_file.hpp"
#include "tests/engine/figure_harness.hpp"
#include "tests/engine/map_harness.hpp"

namespace rostrum::figure_land_paths_test {

using namespace rostrum::test;

namespace {

constexpr MapViewport window{20, 30, 800, 500};

double area_of(const std::vector<CssPoint>& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const CssPoint& a = ring[i];
    const CssPoint& b = ring[(i + 1) % ring.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

bool inside(const std::string& data, CssPoint at) {
  bool in = false;
  for (const auto& ring : rings_of(data)) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const CssPoint& a = ring[i];
      const CssPoint& b = ring[j];
      if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x) {
        in = !in;
      }
    }
  }
  return in;
}

std::size_t index_of(const Basemap& land, std::string_view code) {
  return find_country(land, code).value();
}

}  // namespace

TEST_CASE("a picture's land holds the places of its countries in every projection") {
  const Basemap land = basemap_of("land-50.bin");
  for (const Projection projection : all_projections) {
    const Camera camera = camera_from_position({30, 40, 0}, window, projection);
    const LandPaths paths = land_paths(land, camera, window);
    int met = 0;
    for (std::size_t i = 0; i < land.countries.size(); ++i) {
      const auto at = screen_from_geo(camera, window, land.countries[i].label);
      if (!at || !window.contains(*at)) continue;
      // Beside the globe's edge everything is narrower than what is simplified.
      const CssPoint middle = window.center();
      if (projection == Projection::orthographic &&
          std::hypot(at->x - middle.x, at->y - middle.y) > camera.scale - 4) {
        continue;
      }
      // Those that are large enough for their label's place to be surely in them.
      double area = 0;
      for (const auto& ring : rings_of(paths.countries[i]))
        area += area_of(ring);
      if (area < 12) continue;
      ++met;
      INFO(land.countries[i].code << " in projection " << static_cast<int>(projection));
      CHECK(inside(paths.countries[i], *at));
    }
    CHECK(met > 60);
  }
}

TEST_CASE("the globe's land ends at its edge and none of the far side is in the picture") {
  const Basemap land = basemap_of("land-110.bin");
  for (const MapPosition& position : {MapPosition{20, 40, 0}, MapPosition{-75, 10, 0},
                                      MapPosition{80, -150, 0}, MapPosition{0, 179, 0}}) {
    const Camera camera = camera_from_position(position, window, Projection::orthographic);
    const LandPaths paths = land_paths(land, camera, window);
    double covered = 0;
    for (const std::string& data : paths.countries) {
      for (const auto& ring : rings_of(data)) {
        covered += area_of(ring);
        for (const CssPoint at : ring) {
          const CssPoint middle = window.center();
          REQUIRE(std::hypot(at.x - middle.x, at.y - middle.y) < camera.scale + 0.02);
        }
      }
    }
    INFO("turned to " << position.lat << ", " << position.lon);
    // Never the whole disc: no ring goes around it the wrong way.
    const double disc = std::numbers::pi * camera.scale * camera.scale;
    CHECK(covered < 0.65 * disc);
    CHECK(covered > 0.02 * disc);
  }
  const Camera camera = camera_from_position({20, 40, 0}, window, Projection::orthographic);
  const LandPaths paths = land_paths(land, camera, window);
  CHECK(paths.countries[index_of(land, "FJI")].empty());
  CHECK_FALSE(paths.countries[index_of(land, "SAU")].empty());
}

TEST_CASE("land cut by the globe's edge keeps what is seen of it") {
  const Basemap land = basemap_of("land-50.bin");
  const Camera camera = camera_from_position({10, -20, 0}, window, Projection::orthographic);
  const LandPaths paths = land_paths(land, camera, window);
  const std::string& russia = paths.countries[index_of(land, "RUS")];
  CHECK(inside(russia, screen_from_geo(camera, window, {57, 40}).value()));
  CHECK_FALSE(inside(russia, screen_from_geo(camera, window, {50.5, 4}).value()));
  const std::string& antarctica = paths.countries[index_of(land, "ATA")];
  CHECK(inside(antarctica, screen_from_geo(camera, window, {-76, -20}).value()));
}

TEST_CASE("what lies beyond the window is cut off, out of sight") {
  const Basemap land = basemap_of("land-50.bin");
  const Camera camera = camera_from_position({48, 10, 4}, window, Projection::equal_earth);
  const LandPaths paths = land_paths(land, camera, window);
  const CssRect room = window.grown_by(4.01);
  for (const std::string& data : paths.countries) {
    for (const auto& ring : rings_of(data)) {
      for (const CssPoint at : ring)
        REQUIRE(
            (at.x >= room.x && at.x <= room.right() && at.y >= room.y && at.y <= room.bottom()));
    }
  }
  CHECK(paths.countries[index_of(land, "AUS")].empty());
  CHECK(inside(paths.countries[index_of(land, "AUT")],
               screen_from_geo(camera, window, {47.5, 14.5}).value()));
  CHECK(paths.borders.size() < 60'000);
}

TEST_CASE("a world's land is simplified until nobody would see it") {
  const Basemap land = basemap_of("land-50.bin");
  const MapViewport wide{0, 0, 1200, 675};
  const LandPaths paths = land_paths(land, home_camera(wide), wide);
  std::size_t bytes = paths.borders.size() + paths.disputed.size();
  for (const std::string& data : paths.countries)
    bytes += data.size();
  CHECK(bytes < 450'000);
  CHECK_FALSE(paths.disputed.empty());
}

TEST_CASE("the grid has the edges of a flat map apart, and stays on the near side of a globe") {
  const GridPaths flat = grid_paths(home_camera(window), window);
  CHECK(rings_of(flat.edges).size() == 4);
  CHECK(rings_of(flat.lines).size() == 23 + 11);
  const Camera camera = home_camera(window, Projection::orthographic);
  const GridPaths globe = grid_paths(camera, window);
  CHECK(globe.edges.empty());
  for (const auto& line : rings_of(globe.lines)) {
    for (const CssPoint at : line) {
      REQUIRE(std::hypot(at.x - window.center().x, at.y - window.center().y) < camera.scale + 0.02);
    }
  }
}

}  // namespace rostrum::figure_land_paths_test
