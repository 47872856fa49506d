#include "ui/gpu/cut_polygon.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <utility>

#include <catch_amalgamated.hpp>

#include "ui/gpu/triangulate.hpp"

namespace rostrum::cut_polygon_test {

using namespace rostrum::ui;
using Catch::Approx;

namespace {

// A ring that is seen whole from its middle.
GeoRing star(std::mt19937& random, int corners) {
  std::uniform_real_distribution<double> radius(1, 30);
  GeoRing ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * 3.14159265358979 * i / corners;
    const double reach = radius(random);
    ring.push_back({10 + reach * std::sin(angle), -20 + reach * std::cos(angle)});
  }
  return ring;
}

double area_twice(const std::vector<GeoRing>& pieces) {
  double sum = 0;
  for (const GeoRing& piece : pieces)
    sum += signed_area_twice(piece);
  return sum;
}

double area_of_triangles(const GeoRing& ring, std::span<const std::uint32_t> indexes) {
  double sum = 0;
  for (std::size_t i = 0; i < indexes.size(); i += 3) {
    const GeoPoint corners[] = {ring[indexes[i]], ring[indexes[i + 1]], ring[indexes[i + 2]]};
    sum += signed_area_twice(corners) / 2;
  }
  return sum;
}

}  // namespace

TEST_CASE("A hollow polygon is cut into triangles of the same area, whichever way it goes round") {
  GeoRing horseshoe = {{0, 0}, {0, 3}, {3, 3}, {3, 2}, {1, 2}, {1, 1}, {3, 1}, {3, 0}};
  Triangulator triangulator;
  const auto forwards = triangulator.triangulate(horseshoe);
  CHECK(forwards.size() == 18);
  CHECK(area_of_triangles(horseshoe, forwards) == Approx(7));
  std::reverse(horseshoe.begin(), horseshoe.end());
  CHECK(area_of_triangles(horseshoe, triangulator.triangulate(horseshoe)) == Approx(7));
  CHECK(triangulator.triangulate(std::span(horseshoe).first(2)).empty());
}

TEST_CASE("A polygon within a cell stays as it is") {
  const GeoRing ring = {{1, 1}, {1, 3}, {3, 3}, {3, 1}};
  CHECK(cut_along_grid(ring, {.step_degrees = 4}) == std::vector<GeoRing>{ring});
}

TEST_CASE("A hollow polygon falls apart where the grid cuts its arms off") {
  const GeoRing horseshoe = {{0, 0}, {0, 3}, {3, 3}, {3, 2}, {1, 2}, {1, 1}, {3, 1}, {3, 0}};
  const auto pieces = cut_along_grid(horseshoe, {.step_degrees = 10, .offset_degrees = 1.5});
  // The meridian halves it, the parallel cuts both halves into a foot and an arm.
  CHECK(pieces.size() == 4);
  CHECK(area_twice(pieces) == Approx(14));
}

TEST_CASE("Pieces of any polygon cover its area, go round its way and fit into a cell") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    GeoRing ring = star(random, 3 + round);
    if (round % 2 == 1) std::reverse(ring.begin(), ring.end());
    const double whole = signed_area_twice(ring);
    const CellGrid grid{.step_degrees = 3, .offset_degrees = 0.5};
    const auto pieces = cut_along_grid(ring, grid);
    INFO("round " << round);
    CHECK(area_twice(pieces) == Approx(whole).epsilon(1e-9));
    for (const GeoRing& piece : pieces) {
      REQUIRE(piece.size() >= 3);
      CHECK((signed_area_twice(piece) > 0) == (whole > 0));
      const auto [south, north] = std::ranges::minmax(piece, {}, &GeoPoint::lat);
      const auto [west, east] = std::ranges::minmax(piece, {}, &GeoPoint::lon);
      CHECK(north.lat - south.lat <= grid.step_degrees + 1e-9);
      CHECK(east.lon - west.lon <= grid.step_degrees + 1e-9);
    }
  }
}

TEST_CASE("Two neighbours get the same points along the edge they share") {
  const GeoPoint low{-7.3, 11.1};
  const GeoPoint high{13.9, 2.7};
  const GeoRing west = {low, high, {3, -20}};
  const GeoRing east = {high, low, {2, 30}};
  const CellGrid grid{.step_degrees = 4, .offset_degrees = 1.375};
  // What lies on the common edge, corner by corner of all pieces.
  const auto on_edge = [&](const GeoRing& ring) {
    std::set<std::pair<float, float>> points;
    for (const GeoRing& piece : cut_along_grid(ring, grid)) {
      for (const GeoPoint& point : piece) {
        const GeoPoint corners[] = {low, high, point};
        if (std::abs(signed_area_twice(corners)) < 1e-9) {
          points.insert({static_cast<float>(point.lat), static_cast<float>(point.lon)});
        }
      }
    }
    return points;
  };
  CHECK(on_edge(west).size() > 6);
  CHECK(on_edge(west) == on_edge(east));
}

TEST_CASE("A border along a line of the grid leaves nothing thin behind") {
  const GeoRing west_of_line = {{0, 1}, {9, 1}, {9, 4}, {6, 4}, {3, 4}, {0, 4}};
  const auto pieces = cut_along_grid(west_of_line, {.step_degrees = 4});
  CHECK(area_twice(pieces) == Approx(signed_area_twice(west_of_line)));
  CHECK(pieces.size() == 3);
}

}  // namespace rostrum::cut_polygon_test
