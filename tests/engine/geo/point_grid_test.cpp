#include "engine/geo/point_grid.hpp"

#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::point_grid_test {

TEST_CASE("a grid finds all points within reach, however far from 0 they are") {
  std::mt19937 random(6);
  PointGrid grid;
  for (const double width : {1.0, 50.0, 1e5}) {
    std::uniform_real_distribution<double> along(-width, width);
    std::vector<SpherePoint> points;
    grid.start(400, 0.8);
    for (std::uint32_t i = 0; i < 400; ++i) {
      points.push_back({along(random), along(random), i % 2 == 0 ? 0 : along(random)});
      grid.add(points.back(), i);
    }
    for (std::uint32_t i = 0; i < 400; ++i) {
      const SpherePoint about{points[i].x + 0.2, points[i].y - 0.1, points[i].z};
      std::vector<bool> found(points.size());
      grid.near(about, 0.7, [&](std::uint32_t what) { found[what] = true; });
      for (std::uint32_t other = 0; other < points.size(); ++other) {
        if (length(points[other] - about) <= 0.7) REQUIRE(found[other]);
      }
    }
  }
}

TEST_CASE("a grid looks at few of many points") {
  PointGrid grid;
  grid.start(10'000, 1);
  for (std::uint32_t i = 0; i < 10'000; ++i) {
    grid.add({static_cast<double>(i % 100), static_cast<double>(i) / 100, 0}, i);
  }
  int looked_at = 0;
  grid.near({50, 50, 0}, 1, [&](std::uint32_t) { ++looked_at; });
  CHECK(looked_at >= 3);
  CHECK(looked_at < 100);
}

TEST_CASE("a grid started again is empty") {
  PointGrid grid;
  grid.near({0, 0, 0}, 5, [](std::uint32_t) { FAIL("nothing was started"); });
  grid.start(1, 1);
  grid.add({0, 0, 0}, 7);
  grid.start(1, 1);
  grid.near({0, 0, 0}, 5, [](std::uint32_t) { FAIL("an old point was found"); });
}

}  // namespace rostrum::point_grid_test
