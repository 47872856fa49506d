#include "engine/geo/lasso_ring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::lasso_ring_test {

namespace {

constexpr double radians = std::numbers::pi / 180;

const std::vector<GeoPoint> caspian = {{36, 46}, {36, 55}, {47, 55}, {47, 46}};
const std::vector<GeoPoint> fiji = {{-25, 170}, {-25, -170}, {-10, -170}, {-10, 170}};
const std::vector<GeoPoint> arctic = {{60, 0}, {60, 90}, {60, 180}, {60, -90}};

std::vector<GeoPoint> backwards(std::vector<GeoPoint> ring) {
  std::reverse(ring.begin(), ring.end());
  return ring;
}

std::vector<GeoPoint> turned(std::vector<GeoPoint> ring, double degrees) {
  for (GeoPoint& point : ring)
    point.lon += degrees;
  return ring;
}

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(engine_);
  }
  GeoPoint point() { return {std::asin(between(-1, 1)) / radians, between(-180, 180)}; }
  // Counter-clockwise about the centre, edges nowhere near half around the globe.
  std::vector<GeoPoint> star(GeoPoint center, double max_degrees) {
    std::vector<GeoPoint> ring;
    const int count = 5 + static_cast<int>(between(0, 20));
    for (int i = 0; i < count; ++i) {
      const double bearing = -360.0 * i / count;
      ring.push_back(at(center, bearing, between(max_degrees / 4, max_degrees)));
    }
    return ring;
  }

 private:
  // So many degrees from a point in a direction, clockwise from north.
  static GeoPoint at(GeoPoint from, double bearing, double degrees) {
    const double lat = from.lat * radians;
    const double way = degrees * radians;
    const double sine =
        std::sin(lat) * std::cos(way) + std::cos(lat) * std::sin(way) * std::cos(bearing * radians);
    const double lon = std::atan2(std::sin(bearing * radians) * std::sin(way) * std::cos(lat),
                                  std::cos(way) - std::sin(lat) * sine);
    return {std::asin(std::clamp(sine, -1.0, 1.0)) / radians, from.lon + lon / radians};
  }

  std::mt19937 engine_;
};

struct Flat {
  double x = 0;
  double y = 0;
  bool before = true;  // in the half of the globe that is seen
};

// Gnomonic projection: great circles become straight lines, so the plane's rule can be asked.
Flat gnomonic(GeoPoint center, GeoPoint point) {
  const double turned = (point.lon - center.lon) * radians;
  const double lat = point.lat * radians;
  const double middle = center.lat * radians;
  const double depth =
      std::sin(middle) * std::sin(lat) + std::cos(middle) * std::cos(lat) * std::cos(turned);
  const double x = std::cos(lat) * std::sin(turned);
  const double y =
      std::cos(middle) * std::sin(lat) - std::sin(middle) * std::cos(lat) * std::cos(turned);
  return {x / depth, y / depth, depth > 1e-9};
}

bool inside_on_plane(const std::vector<GeoPoint>& ring, GeoPoint center, GeoPoint point) {
  const Flat p = gnomonic(center, point);
  if (!p.before) return false;
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Flat a = gnomonic(center, ring[i]);
    const Flat b = gnomonic(center, ring[(i + 1) % ring.size()]);
    if ((a.y > p.y) == (b.y > p.y)) continue;
    if (p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

}  // namespace

TEST_CASE("a lasso holds what it was drawn around") {
  CHECK(contains(caspian, {40.4, 49.9}));
  CHECK_FALSE(contains(caspian, {40.4, -130.1}));
  CHECK_FALSE(contains(caspian, {-40.4, 49.9}));
  CHECK_FALSE(contains(caspian, {53.9, 27.6}));
  CHECK_FALSE(contains(caspian, {90, 0}));
  CHECK_FALSE(contains(caspian, {-90, 0}));
}

TEST_CASE("a lasso may lie over the antimeridian") {
  CHECK(contains(fiji, {-18, 178}));
  CHECK(contains(fiji, {-18, -178}));
  CHECK(contains(fiji, {-18, 180}));
  CHECK_FALSE(contains(fiji, {-18, 0}));
  CHECK_FALSE(contains(fiji, {-18, 165}));
}

TEST_CASE("a lasso may lie around a pole") {
  CHECK(contains(arctic, {90, 0}));
  CHECK(contains(arctic, {80, -120}));
  CHECK_FALSE(contains(arctic, {-90, 0}));
  CHECK_FALSE(contains(arctic, {40, 45}));
  const std::vector<GeoPoint> antarctic = {{-60, 0}, {-60, -90}, {-60, 180}, {-60, 90}};
  CHECK(contains(antarctic, {-90, 0}));
  CHECK_FALSE(contains(antarctic, {90, 0}));
}

TEST_CASE("edges are great circles, not lines of equal latitude") {
  // From 60° west to 60° east at 60° north the shortest way climbs to 73.9° north.
  const std::vector<GeoPoint> ring = {{60, -60}, {0, -60}, {0, 60}, {60, 60}};
  CHECK(contains(ring, {73, 0}));
  CHECK_FALSE(contains(ring, {75, 0}));
}

TEST_CASE("a ring of fewer than three points holds nothing") {
  CHECK_FALSE(contains({}, {0, 0}));
  const std::vector<GeoPoint> line = {{0, -10}, {0, 10}};
  CHECK_FALSE(contains(line, {0, 0}));
}

TEST_CASE("everything that a lasso winds around is inside, though it crosses itself") {
  // The hand went on past where it began, around the middle a second time.
  const std::vector<GeoPoint> twice = {{-10, -10}, {-10, 10}, {10, 10}, {10, -10},
                                       {-5, -5},   {-5, 5},   {5, 5},   {5, -5}};
  CHECK(contains(twice, {0, 0}));
  CHECK(contains(twice, {8, 8}));
  CHECK_FALSE(contains(twice, {12, 0}));
}

TEST_CASE("a lasso agrees with straight lines in the gnomonic projection") {
  Chance chance(7);
  for (int round = 0; round < 200; ++round) {
    const GeoPoint center = chance.point();
    const std::vector<GeoPoint> ring = chance.star(center, chance.between(1, 85));
    const LassoRing lasso(ring);
    CHECK(lasso.contains(center));
    for (int i = 0; i < 200; ++i) {
      const GeoPoint point = chance.point();
      INFO("centre " << center.lat << "," << center.lon << " point " << point.lat << ","
                     << point.lon);
      if (lasso.contains(point) != inside_on_plane(ring, center, point)) FAIL("they disagree");
    }
  }
}

TEST_CASE("turning a lasso and the point once around the globe changes nothing") {
  Chance chance(8);
  for (int round = 0; round < 100; ++round) {
    const std::vector<GeoPoint> ring = chance.star(chance.point(), 70);
    const LassoRing plain(ring);
    const LassoRing east(turned(ring, 360));
    const LassoRing west(turned(ring, -720));
    const LassoRing along(turned(ring, 37));
    for (int i = 0; i < 50; ++i) {
      const GeoPoint point = chance.point();
      const bool inside = plain.contains(point);
      if (east.contains(point) != inside || west.contains(point) != inside) FAIL("once around");
      if (plain.contains({point.lat, point.lon - 360}) != inside) FAIL("the point alone");
      if (along.contains({point.lat, point.lon + 37}) != inside) FAIL("both along");
    }
  }
  SUCCEED();
}

TEST_CASE("the same ring backwards holds all the rest of the globe") {
  Chance chance(9);
  for (int round = 0; round < 100; ++round) {
    const std::vector<GeoPoint> ring = chance.star(chance.point(), 80);
    const LassoRing inside(ring);
    const LassoRing outside(backwards(ring));
    for (int i = 0; i < 100; ++i) {
      const GeoPoint point = chance.point();
      if (inside.contains(point) == outside.contains(point)) FAIL("both or neither");
    }
  }
  CHECK(contains(backwards(caspian), {53.9, 27.6}));
  CHECK(contains(backwards(arctic), {-90, 0}));
}

TEST_CASE("a short ring keeps the shape of a long one") {
  std::vector<GeoPoint> circle;
  for (int i = 0; i < 360; ++i) {
    circle.push_back({40 + 10 * std::sin(i * radians), 50 + 10 * std::cos(i * radians)});
  }
  const std::vector<GeoPoint> simple = simplified_ring(circle, 24, 0.01);
  CHECK(simple.size() == 24);
  Chance chance(10);
  for (int i = 0; i < 2000; ++i) {
    const GeoPoint point{chance.between(25, 55), chance.between(35, 65)};
    const double away = std::hypot(point.lat - 40, point.lon - 50);
    if (away < 9.5 && !contains(simple, point)) FAIL("lost from the inside");
    if (away > 10.5 && contains(simple, point)) FAIL("gained from the outside");
  }
}

TEST_CASE("a ring is no longer than its shape needs") {
  std::vector<GeoPoint> equator_square;
  for (int i = 0; i < 40; ++i)
    equator_square.push_back({0, i * 0.5});
  for (int i = 0; i < 40; ++i)
    equator_square.push_back({i * 0.5, 20});
  for (int i = 40; i-- > 0;)
    equator_square.push_back({i * 0.5, i * 0.5});
  const std::vector<GeoPoint> simple = simplified_ring(equator_square, 24, 0.2);
  CHECK(simple.size() < 8);
  CHECK(simple.front().lat == 0);
  CHECK(simple.front().lon == 0);
}

TEST_CASE("a line around the north of a flat map keeps to its parallel") {
  // Straight on the map, and far from the shortest way: ends alone would lead over the pole.
  std::vector<GeoPoint> band;
  for (int lon = -170; lon <= 170; lon += 2)
    band.push_back({50, static_cast<double>(lon)});
  for (int lon = 170; lon >= -170; lon -= 2)
    band.push_back({70, static_cast<double>(lon)});
  const std::vector<GeoPoint> simple = simplified_ring(band, 24, 0.1);
  CHECK(simple.size() <= 24);
  CHECK(contains(simple, {60, 0}));
  CHECK(contains(simple, {60, -120}));
  CHECK_FALSE(contains(simple, {40, 0}));
  CHECK_FALSE(contains(simple, {85, 90}));
}

TEST_CASE("three points stay three") {
  const std::vector<GeoPoint> triangle = {{0, 0}, {0, 1}, {1, 0}};
  CHECK(simplified_ring(triangle, 24, 5).size() == 3);
  CHECK(simplified_ring(caspian, 2, 50).size() == 3);
}

}  // namespace rostrum::lasso_ring_test
