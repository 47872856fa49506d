#include "ui/gpu/basemap_mesh.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/geo/projection.hpp"
#include "engine/geo/simplify_line.hpp"
#include "tests/engine/basemap_file.hpp"
#include "ui/gpu/mesh_builder.hpp"

namespace rostrum::basemap_mesh_test {

using namespace rostrum::ui;
using Catch::Approx;
using rostrum::test::basemap_of;

namespace {

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

// A country of 20 by 20 degrees around one of 10 by 10, which comes first in the list.
Basemap enclave() {
  Basemap basemap;
  const GeoPoint inner{5, 5};
  const GeoPoint outer{0, 0};
  basemap.arcs.push_back({ArcKind::border, {inner, {5, 15}, {15, 15}, {15, 5}, inner}});
  basemap.arcs.push_back({ArcKind::coast, {outer, {0, 20}, {20, 20}, {20, 0}, outer}});
  basemap.countries.push_back({"INN", {10, 10}, {{{{{0, false}}}}}});
  basemap.countries.push_back({"OUT", {2, 2}, {{{{{1, false}}, {{0, true}}}}}});
  return basemap;
}

}  // namespace

TEST_CASE("Coasts know their country, and a disputed border is a line of its own kind") {
  const BasemapMesh mesh = build_basemap_mesh(two_squares());
  CHECK(mesh.country_count == 2);
  const LineDetail& finest = mesh.details.back();
  CHECK(finest.borders.count == 0);
  CHECK(finest.disputed.count == 5);  // ten degrees in steps of two
  REQUIRE(finest.coasts.count == 30);
  const auto of_first = std::ranges::count(mesh.of(finest.coasts), 0U, &LineSegment::country);
  CHECK(of_first == 15);
}

TEST_CASE("A line's segments join, and only its first point starts a line") {
  const BasemapMesh mesh = build_basemap_mesh(two_squares());
  const auto line = mesh.of(mesh.details.back().disputed);
  CHECK(mesh.points[line.front().a].starts_line);
  for (std::size_t i = 1; i < line.size(); ++i) {
    CHECK(line[i].a == line[i - 1].b);
    CHECK_FALSE(mesh.points[line[i].a].starts_line);
  }
}

TEST_CASE("A simplified line keeps its ends and every bend greater than the tolerance") {
  const std::vector<WorldPoint> line = {{0, 0}, {1, 0.1}, {2, -0.1}, {3, 2}, {4, 0}};
  using Indexes = std::vector<std::uint32_t>;
  CHECK(kept_points(line, 0) == Indexes{0, 1, 2, 3, 4});
  CHECK(kept_points(line, 0.3) == Indexes{0, 2, 3, 4});
  CHECK(kept_points(line, 9) == Indexes{0, 4});
  // An island smaller than the tolerance is still a dot.
  const std::vector<WorldPoint> island = {{1, 1}, {1.1, 1}, {1.1, 1.1}, {1, 1}};
  CHECK(kept_points(island, 1) == Indexes{0, 3});
}

TEST_CASE("The farther away, the fewer segments are drawn, and every line stays") {
  const BasemapMesh mesh = build_basemap_mesh(basemap_of("land-50.bin"));
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

TEST_CASE("What lies inside of a country is painted after it") {
  const BasemapMesh mesh = build_basemap_mesh(enclave());
  bool inner_begun = false;
  for (const std::uint32_t index : mesh.triangles) {
    const bool inner = mesh.land[index].country == 0;
    CHECK((inner || !inner_begun));
    inner_begun = inner_begun || inner;
  }
  CHECK(inner_begun);
}

TEST_CASE("Every triangle of the real basemaps is small, of one country, and goes round one way") {
  const MeshOptions options{.cell_degrees = GENERATE(2.0, 4.0)};
  const BasemapMesh mesh =
      build_basemap_mesh(basemap_of(GENERATE("land-110.bin", "land-50.bin")), options);
  const float widest = static_cast<float>(options.cell_degrees) + 1e-4F;
  REQUIRE(mesh.triangles.size() % 3 == 0);
  std::size_t wide = 0;
  std::size_t clockwise = 0;
  std::size_t mixed = 0;
  std::map<std::uint32_t, bool> countries;
  for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
    for (std::size_t corner = 0; corner < 3; ++corner)
      REQUIRE(mesh.triangles[i + corner] < mesh.land.size());
    const LandVertex& a = mesh.land[mesh.triangles[i]];
    const LandVertex& b = mesh.land[mesh.triangles[i + 1]];
    const LandVertex& c = mesh.land[mesh.triangles[i + 2]];
    mixed += a.country != b.country || a.country != c.country ? 1 : 0;
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, c), std::pair(c, a)}) {
      wide += std::abs(from.lat - to.lat) > widest || std::abs(from.lon - to.lon) > widest ? 1 : 0;
    }
    // What is left of slivers by rounding is less than a square kilometre.
    const float twice = (b.lon - a.lon) * (c.lat - a.lat) - (c.lon - a.lon) * (b.lat - a.lat);
    clockwise += twice < -1e-4F ? 1 : 0;
    countries[a.country] = true;
  }
  CHECK(mixed == 0);
  CHECK(wide == 0);
  CHECK(clockwise == 0);
  CHECK(countries.size() == mesh.country_count);
}

TEST_CASE("A mesh made a little at a time is the mesh made at once") {
  const Basemap basemap = basemap_of("land-110.bin");
  const BasemapMesh at_once = build_basemap_mesh(basemap);
  MeshBuilder builder(basemap);
  int steps = 1;
  while (builder.step(500))
    ++steps;
  CHECK(steps > 20);
  CHECK_FALSE(builder.step(500));
  CHECK((builder.take() == at_once));
}

}  // namespace rostrum::basemap_mesh_test
