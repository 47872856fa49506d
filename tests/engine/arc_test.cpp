#include "engine/geo/arc.hpp"

#include <cmath>
#include <numbers>
#include <random>

#include <catch_amalgamated.hpp>

using namespace rostrum;
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

GeoPoint geo(WorldPoint point) {
  const auto found = geo_from_world(point);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("an arc starts and ends at its places and bends towards the pole") {
  const GeoPoint new_york{40.7, -74};
  const GeoPoint kuwait{29.4, 48};
  const auto lines = great_circle(new_york, kuwait);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].front() == world_from_geo(new_york));
  CHECK(lines[0].back() == world_from_geo(kuwait));
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
  for (int i = 0; i < 2000; ++i) {
    const GeoPoint from{latitudes(random), longitudes(random)};
    const GeoPoint to{latitudes(random), longitudes(random)};
    const auto lines = great_circle(from, to);
    REQUIRE(!lines.empty());
    REQUIRE(lines.size() <= 2);
    double length = 0;
    for (const WorldLine& line : lines) {
      for (std::size_t p = 1; p < line.size(); ++p) {
        const GeoPoint a = geo(line[p - 1]);
        const GeoPoint b = geo(line[p]);
        REQUIRE(std::abs(a.lon - b.lon) <= 180);
        REQUIRE(degrees_between(a, b) <= 2 + 1e-6);
        length += degrees_between(a, b);
      }
    }
    REQUIRE_THAT(length, WithinAbs(degrees_between(from, to), 1e-4));
  }
}

TEST_CASE("odd pairs have a way too") {
  CHECK(great_circle({10, 20}, {10, 20}).empty());
  CHECK(great_circle({0, 0}, {0, 180}).size() == 1);       // antipodes
  CHECK(great_circle({90, 0}, {-90, 0}).size() == 1);      // from pole to pole
  CHECK(great_circle({10, 180}, {10, -170}).size() == 1);  // from the antimeridian itself
  CHECK(great_circle({10, -170}, {10, 180}).size() == 1);
}
