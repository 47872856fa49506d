// A BasemapMesh in one projection, as a GPU takes it. Of the globe it has the points of the unit
// sphere before any turn, so that turning costs nothing: the GPU does it.
#pragma once

#include <vector>

#include "engine/geo/projection.hpp"
#include "ui/gpu/basemap_mesh.hpp"

namespace rostrum::ui {

// On a flat map world units and z = 1; of the globe the axes of engine/geo/sphere. Either way what
// has z below 0 is not seen.
struct ProjectedPoint {
  float x = 0;
  float y = 0;
  float z = 1;

  bool operator==(const ProjectedPoint&) const = default;
};

struct ProjectedLinePoint {
  ProjectedPoint at;
  float along = 0;  // world units from the line's start, for dashes

  bool operator==(const ProjectedLinePoint&) const = default;
};

// A ball around a part of the mesh.
struct PartBounds {
  ProjectedPoint center;
  float radius = 0;

  bool operator==(const PartBounds&) const = default;
};

struct ProjectedMesh {
  Projection projection = Projection::equal_earth;
  std::vector<ProjectedPoint> land;        // by BasemapMesh::land
  std::vector<ProjectedLinePoint> points;  // by BasemapMesh::points
  std::vector<PartBounds> land_bounds;     // by BasemapMesh::land_parts
  std::vector<PartBounds> line_bounds;     // by BasemapMesh::line_parts
};

// The memory of the one given is used again.
void project(const BasemapMesh& mesh, Projection projection, ProjectedMesh& projected);

}  // namespace rostrum::ui
