#include "ui/gpu/projected_mesh.hpp"

#include <cmath>
#include <cstddef>

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
}

}  // namespace rostrum::ui
