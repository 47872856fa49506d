#include "engine/geo/sphere.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <random>

#include <catch_amalgamated.hpp>

namespace rostrum::sphere_test {

using Catch::Matchers::WithinAbs;

namespace {

constexpr double right_angle = std::numbers::pi / 2;

void check_same(const SpherePoint& a, const SpherePoint& b) {
  CHECK_THAT(a.x, WithinAbs(b.x, 1e-14));
  CHECK_THAT(a.y, WithinAbs(b.y, 1e-14));
  CHECK_THAT(a.z, WithinAbs(b.z, 1e-14));
}

}  // namespace

TEST_CASE("the axes point right to 90° east, up to the north pole, and to the viewer at 0°, 0°") {
  check_same(sphere_from_geo({0, 90}), {1, 0, 0});
  check_same(sphere_from_geo({90, 33}), {0, 1, 0});
  check_same(sphere_from_geo({0, 0}), {0, 0, 1});
  check_same(sphere_from_geo({0, 270}), {-1, 0, 0});
  check_same(sphere_from_geo({-99, 0}), {0, -1, 0});
}

TEST_CASE("degrees survive the way to the sphere and back") {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> latitudes(-89.9, 89.9);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  for (int i = 0; i < 5000; ++i) {
    const GeoPoint point{latitudes(random), longitudes(random)};
    const SpherePoint there = sphere_from_geo(point);
    REQUIRE_THAT(length(there), WithinAbs(1, 1e-14));
    const GeoPoint back = geo_from_sphere(2.5 * there);
    REQUIRE_THAT(back.lat, WithinAbs(point.lat, 1e-11));
    REQUIRE_THAT(back.lon, WithinAbs(point.lon, 1e-9));
  }
}

TEST_CASE("a turn brings its point to the viewer, keeps north up and can be undone") {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> latitudes(-90, 90);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  for (int i = 0; i < 500; ++i) {
    const GeoPoint point{latitudes(random), longitudes(random)};
    const TurnMatrix turn = turn_matrix(point);
    check_same(turn.turned(sphere_from_geo(point)), {0, 0, 1});
    const SpherePoint pole = turn.turned({0, 1, 0});
    CHECK_THAT(pole.x, WithinAbs(0, 1e-15));
    CHECK(pole.y >= 0);
    const SpherePoint other = sphere_from_geo({latitudes(random), longitudes(random)});
    check_same(turn.turned_back(turn.turned(other)), other);
  }
  check_same(turn_matrix({}).turned({0.1, 0.2, 0.3}), {0.1, 0.2, 0.3});
}

TEST_CASE("a GPU's product of columns is the turned point") {
  const TurnMatrix turn = turn_matrix({40, 50});
  const SpherePoint point = sphere_from_geo({-12, 77});
  const std::array<float, 9> m = turn.columns();
  const SpherePoint turned = turn.turned(point);
  CHECK_THAT(m[0] * point.x + m[3] * point.y + m[6] * point.z, WithinAbs(turned.x, 1e-7));
  CHECK_THAT(m[1] * point.x + m[4] * point.y + m[7] * point.z, WithinAbs(turned.y, 1e-7));
  CHECK_THAT(m[2] * point.x + m[5] * point.y + m[8] * point.z, WithinAbs(turned.z, 1e-7));
}

TEST_CASE("angles are exact for near points and for antipodes") {
  const SpherePoint here = sphere_from_geo({10, 20});
  CHECK(angle_between(here, here) == 0);
  CHECK_THAT(angle_between(here, sphere_from_geo({10 + 1e-7, 20})),
             WithinAbs(1e-7 * right_angle / 90, 1e-16));
  CHECK_THAT(angle_between(here, -1 * here), WithinAbs(2 * right_angle, 1e-15));
  CHECK_THAT(angle_between({1, 0, 0}, {0, 1, 0}), WithinAbs(right_angle, 1e-15));
}

}  // namespace rostrum::sphere_test
