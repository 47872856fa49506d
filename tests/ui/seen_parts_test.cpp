#include "ui/gpu/seen_parts.hpp"

#include <algorithm>
#include <random>

#include <catch_amalgamated.hpp>

#include "engine/geo/sphere.hpp"
#include "tests/engine/basemap_file.hpp"
#include "ui/gpu/mesh_builder.hpp"

namespace rostrum::seen_parts_test {

using namespace rostrum::ui;

namespace {

constexpr MapViewport window{40, 20, 900, 500};

bool is_seen(const ProjectedPoint& point, const Camera& camera) {
  const SpherePoint at = turn_matrix(camera.projection.turn).turned({point.x, point.y, point.z});
  return at.z >= 0 && window.contains(screen_from_world(camera, window, {at.x, at.y}));
}

bool holds(const std::vector<MeshPart>& runs, std::uint32_t index) {
  return std::ranges::any_of(
      runs, [&](const MeshPart& run) { return index >= run.first && index < run.end(); });
}

std::uint32_t total(const std::vector<MeshPart>& runs) {
  std::uint32_t sum = 0;
  for (const MeshPart& run : runs)
    sum += run.count;
  return sum;
}

}  // namespace

TEST_CASE("Parts follow each other over all triangles, and over the segments of each range") {
  const BasemapMesh mesh = build_basemap_mesh(rostrum::test::basemap_of("land-110.bin"));
  std::uint32_t end = 0;
  for (const MeshPart& part : mesh.land_parts) {
    REQUIRE(part.first == end);
    end = part.end();
  }
  CHECK(end == mesh.triangles.size());
  end = 0;
  for (const MeshPart& part : mesh.line_parts) {
    REQUIRE(part.first == end);
    end = part.end();
  }
  CHECK(end == mesh.segments.size());
  for (const LineDetail& detail : mesh.details) {
    for (const SegmentRange& range : {detail.graticule, detail.antimeridian, detail.poles,
                                      detail.coasts, detail.borders, detail.disputed}) {
      if (range.count == 0) continue;
      CHECK(std::ranges::find(mesh.line_parts, range.first, &MeshPart::first) !=
            mesh.line_parts.end());
      CHECK(std::ranges::find(mesh.line_parts, range.first + range.count, &MeshPart::end) !=
            mesh.line_parts.end());
    }
  }
}

TEST_CASE("Whatever a camera sees of the land and its lines is in a run, in every projection") {
  const BasemapMesh mesh = build_basemap_mesh(rostrum::test::basemap_of("land-110.bin"));
  ProjectedMesh projected;
  std::mt19937 random(11);
  std::uniform_real_distribution<double> lat(-89, 89);
  std::uniform_real_distribution<double> lon(-180, 180);
  std::uniform_real_distribution<double> zoom(0, 7);
  std::vector<MeshPart> runs;
  for (const Projection projection : {Projection::equal_earth, Projection::natural_earth,
                                      Projection::plate_carree, Projection::orthographic}) {
    project(mesh, projection, projected);
    for (int round = 0; round < 12; ++round) {
      const Camera camera =
          camera_from_position({lat(random), lon(random), zoom(random)}, window, projection);
      std::size_t missed = 0;
      find_seen_parts(mesh.land_parts, projected.land_bounds, camera, window, 0, runs);
      for (std::uint32_t i = 0; i < mesh.triangles.size(); ++i) {
        const bool seen = is_seen(projected.land[mesh.triangles[i]], camera);
        missed += seen && !holds(runs, i) ? 1 : 0;
      }
      find_seen_parts(mesh.line_parts, projected.line_bounds, camera, window, 0, runs);
      for (std::uint32_t i = 0; i < mesh.segments.size(); ++i) {
        const bool seen = is_seen(projected.points[mesh.segments[i].a].at, camera) ||
                          is_seen(projected.points[mesh.segments[i].b].at, camera);
        missed += seen && !holds(runs, i) ? 1 : 0;
      }
      CHECK(missed == 0);
    }
  }
}

TEST_CASE("From near little of the land is drawn, and of the globe never what lies behind") {
  const BasemapMesh mesh = build_basemap_mesh(rostrum::test::basemap_of("land-110.bin"));
  ProjectedMesh projected;
  std::vector<MeshPart> runs;
  const auto drawn = [&](const Camera& camera) {
    project(mesh, camera.projection.kind, projected);
    find_seen_parts(mesh.land_parts, projected.land_bounds, camera, window, 0, runs);
    return total(runs);
  };
  const auto all = static_cast<std::uint32_t>(mesh.triangles.size());
  CHECK(drawn(home_camera(window)) == all);
  CHECK(drawn(camera_from_position({40, 50, 6}, window)) < all / 10);
  CHECK(drawn(home_camera(window, Projection::orthographic)) < all * 9 / 10);
  // The middle of the Pacific.
  CHECK(drawn(camera_from_position({0, -150, 3}, window, Projection::orthographic)) < all / 20);
}

TEST_CASE("Runs are ascending and apart, and a short gap is drawn along") {
  const std::vector<MeshPart> parts = {{0, 10}, {10, 4}, {14, 10}, {24, 30}, {54, 6}};
  const PartBounds here{{0, 0, 1}, 0.01F};
  const PartBounds far_off{{2, 0, 1}, 0.01F};
  const std::vector<PartBounds> bounds = {here, far_off, here, far_off, here};
  const Camera camera = camera_from_position({0, 0, 4}, window);
  std::vector<MeshPart> runs;
  find_seen_parts(parts, bounds, camera, window, 0, runs);
  CHECK(runs == std::vector<MeshPart>{{0, 10}, {14, 10}, {54, 6}});
  find_seen_parts(parts, bounds, camera, window, 4, runs);
  CHECK(runs == std::vector<MeshPart>{{0, 24}, {54, 6}});
}

}  // namespace rostrum::seen_parts_test
