#include "engine/geo/arc.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::arc_test {

using Catch::Matchers::WithinAbs;

namespace {

double degrees_between(GeoPoint a, GeoPoint b) {
  constexpr double k = std::numbers::pi / 180;
  // The haversine formula.
  const double lat = std::sin((b.lat - a.lat) * k / 2);
  const double lon = std::sin((b.lon - a.lon) * k / 2);
  return 2 *
         std::asin(std::min(
             1.0, std::sqrt(lat * lat + std::cos(a.lat * k) * std::cos(b.lat * k) * lon * lon))) /
         k;
}

constexpr std::array flat_maps = {Projection::equal_earth, Projection::natural_earth,
                                  Projection::plate_carree};

GeoPoint geo(WorldPoint point, const MapProjection& projection = {}) {
  const auto found = geo_from_world(point, projection);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("an arc starts and ends at its places and bends towards the pole") {
  const GeoPoint new_york{40.7, -74};
  const GeoPoint kuwait{29.4, 48};
  const auto lines = great_circle(new_york, kuwait);
  REQUIRE(lines.size() == 1);
  CHECK_THAT(degrees_between(geo(lines[0].front()), new_york), WithinAbs(0, 1e-12));
  CHECK_THAT(degrees_between(geo(lines[0].back()), kuwait), WithinAbs(0, 1e-12));
  // The middle of the sum of both unit vectors, worked out apart from this program.
  const GeoPoint middle = geo(lines[0][lines[0].size() / 2]);
  CHECK_THAT(middle.lat, WithinAbs(55.1431, 1));
  CHECK_THAT(middle.lon, WithinAbs(-5.8635, 2));
}

TEST_CASE("an arc over the antimeridian is cut in two at one latitude") {
  const auto lines = great_circle({35.7, 139.7}, {37.8, -122.4});
  REQUIRE(lines.size() == 2);
  const GeoPoint out = geo(lines[0].back());
  const GeoPoint in = geo(lines[1].front());
  CHECK(out.lon == 180);
  CHECK(in.lon == -180);
  CHECK(out.lat == in.lat);
  const auto back = great_circle({37.8, -122.4}, {35.7, 139.7});
  REQUIRE(back.size() == 2);
  CHECK(geo(back[0].back()).lon == -180);
}

TEST_CASE("random arcs have the length of the shortest way, in steps of two degrees") {
  std::mt19937 random(12);
  std::uniform_real_distribution<double> latitudes(-88, 88);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  for (int i = 0; i < 1200; ++i) {
    const Projection projection = flat_maps[static_cast<std::size_t>(i) % flat_maps.size()];
    const GeoPoint from{latitudes(random), longitudes(random)};
    const GeoPoint to{latitudes(random), longitudes(random)};
    const auto lines = great_circle(from, to, {.projection = projection});
    REQUIRE(!lines.empty());
    REQUIRE(lines.size() <= 2);
    double length = 0;
    for (const WorldLine& line : lines) {
      for (std::size_t p = 1; p < line.size(); ++p) {
        const GeoPoint a = geo(line[p - 1], projection);
        const GeoPoint b = geo(line[p], projection);
        REQUIRE(std::abs(a.lon - b.lon) <= 180);
        REQUIRE(degrees_between(a, b) <= 2 + 1e-6);
        length += degrees_between(a, b);
      }
    }
    REQUIRE_THAT(length, WithinAbs(degrees_between(from, to), 1e-4));
    if (lines.size() == 2) {
      REQUIRE_THAT(std::abs(geo(lines[0].back(), projection).lon), WithinAbs(180, 1e-12));
      REQUIRE_THAT(std::abs(geo(lines[1].front(), projection).lon), WithinAbs(180, 1e-12));
    }
  }
}

TEST_CASE("on the globe an arc is the part of the way on the near side, cut on the horizon") {
  std::mt19937 random(13);
  std::uniform_real_distribution<double> latitudes(-90, 90);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  int cut = 0;
  for (int i = 0; i < 2000; ++i) {
    const MapProjection globe{Projection::orthographic, {latitudes(random), longitudes(random)}};
    // As it turns: the ways between the halves add up with those seen from behind.
    const MapProjection behind{Projection::orthographic, {-globe.turn.lat, globe.turn.lon + 180}};
    const GeoPoint from{latitudes(random), longitudes(random)};
    const GeoPoint to{latitudes(random), longitudes(random)};
    double length = 0;
    for (const MapProjection& side : {globe, behind}) {
      const auto lines = great_circle(from, to, {.projection = side});
      REQUIRE(lines.size() <= 1);  // less than half a circle passes the horizon once
      REQUIRE(lines.size() >= (on_near_side(from, side) || on_near_side(to, side) ? 1U : 0U));
      if (lines.empty()) continue;
      const WorldLine& line = lines.front();
      const auto is_at = [&](WorldPoint end, GeoPoint place) {
        const WorldPoint there = world_from_geo(place, side);
        return on_near_side(place, side) && std::hypot(end.x - there.x, end.y - there.y) < 1e-12;
      };
      const auto is_on_edge = [](WorldPoint end) {
        return std::abs(std::hypot(end.x, end.y) - 1) < 1e-14;
      };
      REQUIRE((is_at(line.front(), from) || is_on_edge(line.front())));
      REQUIRE((is_at(line.back(), to) || is_on_edge(line.back())));
      if (is_on_edge(line.front()) || is_on_edge(line.back())) ++cut;
      for (std::size_t p = 1; p < line.size(); ++p) {
        REQUIRE(std::hypot(line[p].x, line[p].y) <= 1 + 1e-12);
        length += degrees_between(geo(line[p - 1], side), geo(line[p], side));
      }
    }
    REQUIRE_THAT(length, WithinAbs(degrees_between(from, to), 1e-4));
  }
  CHECK(cut > 1000);
}

TEST_CASE("an arc on the sphere is a great circle from end to end in even steps") {
  const GeoPoint from{35.7, 139.7};
  const GeoPoint to{37.8, -122.4};
  std::vector<SpherePoint> points{{9, 9, 9}};
  append_great_circle(from, to, 5, points);
  CHECK(points.front().x == 9);  // appended
  REQUIRE(points.size() > 15);
  CHECK(points[1] == sphere_from_geo(from));
  CHECK(points.back() == sphere_from_geo(to));
  const double step = angle_between(points[1], points[2]);
  for (std::size_t i = 2; i < points.size(); ++i) {
    CHECK_THAT(length(points[i]), WithinAbs(1, 1e-14));
    CHECK_THAT(angle_between(points[i - 1], points[i]), WithinAbs(step, 1e-12));
    CHECK_THAT(dot(points[i], cross(points[1], points.back())), WithinAbs(0, 1e-14));
  }
}

TEST_CASE("a way along the horizon is seen, one behind it is not") {
  CHECK(great_circle({-40, 90}, {50, 90}, {.projection = Projection::orthographic}).size() == 1);
  CHECK(great_circle({-40, 100}, {50, 100}, {.projection = Projection::orthographic}).empty());
}

TEST_CASE("odd pairs have a way too") {
  CHECK(great_circle({10, 20}, {10, 20}).empty());
  CHECK(great_circle({0, 0}, {0, 180}).size() == 1);       // antipodes
  CHECK(great_circle({90, 0}, {-90, 0}).size() == 1);      // from pole to pole
  CHECK(great_circle({10, 180}, {10, -170}).size() == 1);  // from the antimeridian itself
  CHECK(great_circle({10, -170}, {10, 180}).size() == 1);
}

}  // namespace rostrum::arc_test
