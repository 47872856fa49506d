#include "ui/gpu/projected_mesh.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include "engine/geo/sphere.hpp"

namespace rostrum::ui {

namespace {

ProjectedPoint projected_point(GeoPoint point, Projection projection) {
  if (projection == Projection::orthographic) {
    const SpherePoint at = sphere_from_geo(point);
    return {static_cast<float>(at.x), static_cast<float>(at.y), static_cast<float>(at.z)};
  }
  const WorldPoint at = world_from_geo(point, projection);
  return {static_cast<float>(at.x), static_cast<float>(at.y), 1};
}

float distance(const ProjectedPoint& a, const ProjectedPoint& b) {
  return std::hypot(b.x - a.x, b.y - a.y, b.z - a.z);
}

// Around the middle of the smallest box. Each part's points are given to what for_each hands over.
template <class ForEach>
PartBounds bounds_of(const ForEach& for_each_point) {
  constexpr float far = std::numeric_limits<float>::max();
  ProjectedPoint low{far, far, far};
  ProjectedPoint high{-far, -far, -far};
  for_each_point([&](const ProjectedPoint& at) {
    low = {std::min(low.x, at.x), std::min(low.y, at.y), std::min(low.z, at.z)};
    high = {std::max(high.x, at.x), std::max(high.y, at.y), std::max(high.z, at.z)};
  });
  PartBounds bounds;
  if (low.x > high.x) return bounds;  // of nothing
  bounds.center = {std::midpoint(low.x, high.x), std::midpoint(low.y, high.y),
                   std::midpoint(low.z, high.z)};
  for_each_point([&](const ProjectedPoint& at) {
    bounds.radius = std::max(bounds.radius, distance(bounds.center, at));
  });
  return bounds;
}

void find_bounds(const BasemapMesh& mesh, ProjectedMesh& projected) {
  projected.land_bounds.clear();
  for (const MeshPart& part : mesh.land_parts) {
    projected.land_bounds.push_back(bounds_of([&](const auto& use) {
      for (std::uint32_t i = part.first; i < part.end(); ++i)
        use(projected.land[mesh.triangles[i]]);
    }));
  }
  projected.line_bounds.clear();
  for (const MeshPart& part : mesh.line_parts) {
    projected.line_bounds.push_back(bounds_of([&](const auto& use) {
      for (std::uint32_t i = part.first; i < part.end(); ++i) {
        use(projected.points[mesh.segments[i].a].at);
        use(projected.points[mesh.segments[i].b].at);
      }
    }));
  }
}

}  // namespace

void project(const BasemapMesh& mesh, Projection projection, ProjectedMesh& projected) {
  projected.projection = projection;
  projected.land.clear();
  projected.land.reserve(mesh.land.size());
  for (const LandVertex& vertex : mesh.land)
    projected.land.push_back(projected_point({vertex.lat, vertex.lon}, projection));

  projected.points.clear();
  projected.points.reserve(mesh.points.size());
  for (const LinePoint& point : mesh.points) {
    ProjectedLinePoint next{projected_point({point.lat, point.lon}, projection), 0};
    if (!point.starts_line) {
      const ProjectedLinePoint& before = projected.points.back();
      next.along = before.along + distance(before.at, next.at);
    }
    projected.points.push_back(next);
  }
  find_bounds(mesh, projected);
}

}  // namespace rostrum::ui
