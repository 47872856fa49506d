#include "ui/gpu/projected_mesh.hpp"

#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include <catch_amalgamated.hpp>

#include "engine/geo/sphere.hpp"
#include "tests/engine/basemap_file.hpp"
#include "ui/gpu/cut_polygon.hpp"
#include "ui/gpu/mesh_builder.hpp"

namespace rostrum::projected_mesh_test {

using namespace rostrum::ui;
using Catch::Approx;

namespace {

constexpr double globe_area = 4 * std::numbers::pi;  // of the unit sphere
constexpr std::array all_projections = {Projection::equal_earth, Projection::natural_earth,
                                        Projection::plate_carree, Projection::orthographic};

double triangle_area(const ProjectedPoint& a, const ProjectedPoint& b, const ProjectedPoint& c) {
  const SpherePoint p{a.x, a.y, a.z};
  return length(cross(SpherePoint{b.x, b.y, b.z} - p, SpherePoint{c.x, c.y, c.z} - p)) / 2;
}

std::map<std::uint32_t, double> area_by_country(const BasemapMesh& mesh,
                                                const ProjectedMesh& projected) {
  std::map<std::uint32_t, double> areas;
  for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
    const std::uint32_t* corner = &mesh.triangles[i];
    areas[mesh.land[*corner].country] += triangle_area(
        projected.land[corner[0]], projected.land[corner[1]], projected.land[corner[2]]);
  }
  return areas;
}

double area_on_plane(const std::vector<GeoPoint>& ring, Projection projection) {
  double twice = 0;
  for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
    const WorldPoint a = world_from_geo(ring[before], projection);
    const WorldPoint b = world_from_geo(ring[i], projection);
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

// What the edges leave to the equator: their lengths along it times the sine of their latitude.
double area_on_sphere(const std::vector<GeoPoint>& ring) {
  constexpr double radians = std::numbers::pi / 180;
  double sum = 0;
  for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
    const GeoPoint a = ring[before];
    const GeoPoint b = ring[i];
    // Exact for an edge that is straight in longitude and latitude.
    const double half = (b.lat - a.lat) / 2 * radians;
    const double mean = std::abs(half) < 1e-9 ? 1 : std::sin(half) / half;
    sum += (b.lon - a.lon) * radians * std::sin((a.lat + b.lat) / 2 * radians) * mean;
  }
  return std::abs(sum);
}

}  // namespace

TEST_CASE("Triangles cover each country's area in every projection") {
  const auto [name, cell_degrees] =
      GENERATE(std::pair("land-110.bin", 4.0), std::pair("land-50.bin", 2.0));
  const Basemap basemap = rostrum::test::basemap_of(name);
  const BasemapMesh mesh = build_basemap_mesh(basemap, {.cell_degrees = cell_degrees});
  ProjectedMesh projected;
  for (const Projection projection : all_projections) {
    project(mesh, projection, projected);
    const auto areas = area_by_country(mesh, projected);
    for (const auto& [country, area] : areas) {
      double expected = 0;
      for (const BasemapPolygon& polygon : basemap.countries[country].polygons) {
        const auto ring = ring_points(basemap, polygon.rings.front());
        expected += projection == Projection::orthographic ? area_on_sphere(ring)
                                                           : area_on_plane(ring, projection);
      }
      INFO(name << " " << basemap.countries[country].code << " in "
                << static_cast<int>(projection));
      CHECK(area == Approx(expected).epsilon(0.01).margin(1e-6));
    }
  }
}

TEST_CASE("On the globe and by Equal Earth's promise the land is three tenths of the whole") {
  const BasemapMesh mesh = build_basemap_mesh(rostrum::test::basemap_of("land-50.bin"));
  ProjectedMesh projected;
  for (const Projection projection : {Projection::equal_earth, Projection::orthographic}) {
    project(mesh, projection, projected);
    double land = 0;
    for (const auto& [country, area] : area_by_country(mesh, projected))
      land += area;
    CHECK(land / globe_area == Approx(149.0 / 510.0).epsilon(0.02));
  }
}

TEST_CASE("Everything projected is a number, on flat maps in the front and on the globe's sphere") {
  const BasemapMesh mesh = build_basemap_mesh(rostrum::test::basemap_of("land-110.bin"));
  ProjectedMesh projected;
  for (const Projection projection : all_projections) {
    project(mesh, projection, projected);
    CHECK(projected.projection == projection);
    REQUIRE(projected.land.size() == mesh.land.size());
    REQUIRE(projected.points.size() == mesh.points.size());
    std::size_t wrong = 0;
    const auto look = [&](const ProjectedPoint& at) {
      const bool finite = std::isfinite(at.x) && std::isfinite(at.y) && std::isfinite(at.z);
      const bool in_place = projection == Projection::orthographic
                                ? std::abs(std::hypot(at.x, at.y, at.z) - 1) < 1e-5F
                                : at.z == 1;
      wrong += finite && in_place ? 0 : 1;
    };
    for (const ProjectedPoint& at : projected.land)
      look(at);
    for (const ProjectedLinePoint& point : projected.points) {
      look(point.at);
      wrong += std::isfinite(point.along) && point.along >= 0 ? 0 : 1;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("A point of the mesh is where the camera's own projection says it is") {
  const BasemapMesh mesh = build_basemap_mesh(rostrum::test::basemap_of("land-110.bin"));
  const GeoPoint turn{40, 50};
  const TurnMatrix matrix = turn_matrix(turn);
  ProjectedMesh globe;
  project(mesh, Projection::orthographic, globe);
  ProjectedMesh flat;
  project(mesh, Projection::natural_earth, flat);
  for (std::size_t i = 0; i < mesh.land.size(); i += 97) {
    const GeoPoint point{mesh.land[i].lat, mesh.land[i].lon};
    const SpherePoint at = matrix.turned({globe.land[i].x, globe.land[i].y, globe.land[i].z});
    const WorldPoint on_globe = world_from_geo(point, {Projection::orthographic, turn});
    CHECK(at.x == Approx(on_globe.x).margin(1e-6));
    CHECK(at.y == Approx(on_globe.y).margin(1e-6));
    if (std::abs(at.z) > 1e-6) {
      CHECK((at.z > 0) == on_near_side(point, {Projection::orthographic, turn}));
    }
    const WorldPoint on_plane = world_from_geo(point, Projection::natural_earth);
    CHECK(static_cast<double>(flat.land[i].x) == Approx(on_plane.x).margin(1e-6));
    CHECK(static_cast<double>(flat.land[i].y) == Approx(on_plane.y).margin(1e-6));
  }
}

TEST_CASE("Dashes go on along a line over its points, and begin anew with the next line") {
  const BasemapMesh mesh = build_basemap_mesh(rostrum::test::basemap_of("land-110.bin"));
  ProjectedMesh projected;
  project(mesh, Projection::equal_earth, projected);
  for (std::size_t i = 0; i < mesh.points.size(); ++i) {
    const ProjectedLinePoint& point = projected.points[i];
    if (mesh.points[i].starts_line) {
      REQUIRE(point.along == 0);
    } else {
      const ProjectedLinePoint& before = projected.points[i - 1];
      REQUIRE(point.along == Approx(before.along + std::hypot(point.at.x - before.at.x,
                                                              point.at.y - before.at.y)));
    }
  }
}

}  // namespace rostrum::projected_mesh_test
