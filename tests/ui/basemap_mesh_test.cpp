#include "ui/gpu/basemap_mesh.hpp"

#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/geo/projection.hpp"
#include "ui/gpu/simplify_line.hpp"
#include "ui/gpu/triangulate.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using Catch::Approx;

namespace {

Basemap basemap_from(const std::string& name) {
  std::ifstream file(std::string(ROSTRUM_GEN_DIR) + "/" + name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto basemap = decode_basemap(std::as_bytes(std::span(text)));
  REQUIRE(basemap);
  return *std::move(basemap);
}

double area_of_triangles(std::span<const WorldPoint> corners,
                         std::span<const std::uint32_t> indexes) {
  double sum = 0;
  for (std::size_t i = 0; i < indexes.size(); i += 3) {
    const WorldPoint a = corners[indexes[i]];
    const WorldPoint b = corners[indexes[i + 1]];
    const WorldPoint c = corners[indexes[i + 2]];
    sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
  }
  return sum;
}

// One square country of 10 by 10 degrees with a border to a second one east of it.
Basemap two_squares() {
  Basemap basemap;
  const GeoPoint south{0, 10};
  const GeoPoint north{10, 10};
  basemap.arcs.push_back({ArcKind::disputed_border, {south, north}});
  basemap.arcs.push_back({ArcKind::coast, {north, {10, 0}, {0, 0}, south}});
  basemap.arcs.push_back({ArcKind::coast, {south, {0, 20}, {10, 20}, north}});
  basemap.countries.push_back({"AAA", {5, 5}, {{{{{0, false}, {1, false}}}}}});
  basemap.countries.push_back({"BBB", {5, 15}, {{{{{0, true}, {2, false}}}}}});
  return basemap;
}

}  // namespace

TEST_CASE("A hollow polygon is cut into triangles of the same area, whichever way it goes round") {
  std::vector<WorldPoint> horseshoe = {{0, 0}, {3, 0}, {3, 3}, {2, 3},
                                       {2, 1}, {1, 1}, {1, 3}, {0, 3}};
  Triangulator triangulator;
  const auto forwards = triangulator.triangulate(horseshoe);
  CHECK(forwards.size() == 18);
  CHECK(area_of_triangles(horseshoe, forwards) == Approx(7));
  std::reverse(horseshoe.begin(), horseshoe.end());
  CHECK(area_of_triangles(horseshoe, triangulator.triangulate(horseshoe)) == Approx(7));
  CHECK(triangulator.triangulate(std::span(horseshoe).first(2)).empty());
}

TEST_CASE("Coasts know their country, and a disputed border is a line of its own kind") {
  const BasemapMesh mesh = build_basemap_mesh(two_squares());
  CHECK(mesh.country_count == 2);
  const LineDetail& finest = mesh.details.back();
  CHECK(finest.borders.count == 0);
  CHECK(finest.disputed.count == 5);  // ten degrees in steps of two
  REQUIRE(finest.coasts.count == 30);
  CHECK(mesh.of(finest.coasts).front().country == 0);
  CHECK(mesh.of(finest.coasts).back().country == 1);
}

TEST_CASE("Dashes go on along a line over its segments") {
  const BasemapMesh mesh = build_basemap_mesh(two_squares());
  const auto line = mesh.of(mesh.details.back().disputed);
  CHECK(line[0].along == 0);
  for (std::size_t i = 1; i < line.size(); ++i) {
    const LineSegment& before = line[i - 1];
    CHECK(line[i].along ==
          Approx(before.along + std::hypot(before.bx - before.ax, before.by - before.ay)));
  }
}

TEST_CASE("A simplified line keeps its ends and every bend greater than the tolerance") {
  const std::vector<WorldPoint> line = {{0, 0}, {1, 0.1}, {2, -0.1}, {3, 2}, {4, 0}};
  CHECK(simplified_line(line, 0) == line);
  CHECK(simplified_line(line, 0.3) == std::vector<WorldPoint>{{0, 0}, {2, -0.1}, {3, 2}, {4, 0}});
  CHECK(simplified_line(line, 9) == std::vector<WorldPoint>{{0, 0}, {4, 0}});
  // An island smaller than the tolerance is still a dot.
  const std::vector<WorldPoint> island = {{1, 1}, {1.1, 1}, {1.1, 1.1}, {1, 1}};
  CHECK(simplified_line(island, 1) == std::vector<WorldPoint>{{1, 1}, {1, 1}});
}

TEST_CASE("The farther away, the fewer segments are drawn, and every line stays") {
  const BasemapMesh mesh = build_basemap_mesh(basemap_from("land-50.bin"));
  CHECK(&mesh.detail_for(100) == &mesh.details.front());
  CHECK(&mesh.detail_for(1e6) == &mesh.details.back());
  for (std::size_t i = 1; i < mesh.details.size(); ++i) {
    CHECK(mesh.details[i - 1].coasts.count < mesh.details[i].coasts.count);
    CHECK(mesh.details[i - 1].borders.count < mesh.details[i].borders.count);
  }
  CHECK(mesh.details.front().coasts.count * 3 < mesh.details.back().coasts.count);
}

TEST_CASE("The edges a flat map adds are filled but not drawn") {
  Basemap basemap;
  basemap.arcs.push_back(
      {ArcKind::coast, {{-60, 180}, {-90, 180}, {-90, 150}, {-60, 150}, {-60, 180}}});
  basemap.countries.push_back({"ATA", {-70, 165}, {{{{{0, false}}}}}});
  const BasemapMesh mesh = build_basemap_mesh(basemap);
  CHECK(mesh.triangles.size() > 0);
  CHECK(mesh.details.back().coasts.count ==
        30);  // the meridian at 150 and the coast, fifteen steps each
}

TEST_CASE("The land of the real basemaps is covered by its triangles, country by country") {
  const std::string name = GENERATE("land-110.bin", "land-50.bin");
  const Basemap basemap = basemap_from(name);
  const BasemapMesh mesh = build_basemap_mesh(basemap);

  // By Equal Earth's promise the plane's areas are the globe's: 149 million of 510 million km².
  double land = 0;
  std::map<std::uint32_t, double> by_country;
  for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
    const LandVertex& a = mesh.land[mesh.triangles[i]];
    const LandVertex& b = mesh.land[mesh.triangles[i + 1]];
    const LandVertex& c = mesh.land[mesh.triangles[i + 2]];
    REQUIRE(a.country == b.country);
    REQUIRE(a.country == c.country);
    const double area = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2.0;
    land += area;
    by_country[a.country] += area;
  }
  constexpr double globe = 4 * 3.14159265358979;
  CHECK(land / globe == Approx(149.0 / 510.0).epsilon(0.02));
  CHECK(by_country.size() == basemap.countries.size());

  for (std::uint32_t country = 0; country < basemap.countries.size(); ++country) {
    double expected = 0;
    for (const BasemapPolygon& polygon : basemap.countries[country].polygons) {
      std::vector<WorldPoint> ring;
      for (const GeoPoint& point : ring_points(basemap, polygon.rings.front())) {
        ring.push_back(world_from_geo(point));
      }
      expected += std::abs(signed_area_twice(ring)) / 2;
    }
    INFO(name << " " << basemap.countries[country].code);
    CHECK(by_country[country] == Approx(expected).epsilon(0.01).margin(1e-7));
  }
}
