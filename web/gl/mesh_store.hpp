// Basemap meshes in the GPU's memory: what does not depend on the projection once for each mesh,
// and places once for each projection. The last two meshes and the last two projections of each are
// kept, so that a morph has both of its ends and going back costs nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include <GLES3/gl3.h>

#include "ui/gpu/projected_mesh.hpp"

namespace rostrum::web {

class MeshStore {
 public:
  struct Projected {
    bool filled = false;
    Projection projection = Projection::equal_earth;
    GLuint land_buffer = 0;    // ui::ProjectedPoint
    GLuint point_texture = 0;  // ui::ProjectedLinePoint
    std::vector<ui::PartBounds> land_bounds;
    std::vector<ui::PartBounds> line_bounds;
    std::uint64_t last_used = 0;
  };
  struct StoredMesh {
    std::shared_ptr<const ui::BasemapMesh> mesh;
    GLuint land_buffer = 0;      // ui::LandVertex
    GLuint triangle_buffer = 0;  // three indexes each
    GLuint segment_texture = 0;  // ui::LineSegment
    std::array<Projected, 2> projected;
    std::uint64_t last_used = 0;
  };

  // Uploaded when it is not there yet. Valid until the next mesh is asked for. With no vertex array
  // bound, because buffers of indexes are part of one.
  StoredMesh& mesh(const std::shared_ptr<const ui::BasemapMesh>& mesh);
  // Never the place of the projection asked for just before, so that a morph can hold two.
  const Projected& projected(StoredMesh& stored, Projection projection);

  // The context was lost, and every name with it.
  void forget();

 private:
  std::array<StoredMesh, 2> meshes_;
  ui::ProjectedMesh scratch_;
  std::uint64_t uses_ = 0;
};

}  // namespace rostrum::web
