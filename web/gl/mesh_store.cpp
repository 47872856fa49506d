#include "web/gl/mesh_store.hpp"

#include <algorithm>

#include "web/gl/map_glsl.hpp"
#include "web/gl/map_program.hpp"
#include "web/gl/upload.hpp"

namespace rostrum::web {

namespace {

// Read by the shaders as they lie in memory.
static_assert(sizeof(ui::LineSegment) == 3 * sizeof(std::uint32_t));
static_assert(sizeof(ui::ProjectedLinePoint) == 4 * sizeof(float));
static_assert(sizeof(ui::ProjectedPoint) == 3 * sizeof(float));

constexpr TexelFormat segment_texel{.internal = GL_RGB32UI,
                                    .format = GL_RGB_INTEGER,
                                    .type = GL_UNSIGNED_INT,
                                    .bytes = sizeof(ui::LineSegment)};
constexpr TexelFormat point_texel{.internal = GL_RGBA32F,
                                  .format = GL_RGBA,
                                  .type = GL_FLOAT,
                                  .bytes = sizeof(ui::ProjectedLinePoint)};

}  // namespace

MeshStore::StoredMesh& MeshStore::mesh(const std::shared_ptr<const ui::BasemapMesh>& mesh) {
  auto found = std::ranges::find(meshes_, mesh, &StoredMesh::mesh);
  if (found == meshes_.end()) {
    found = std::ranges::min_element(meshes_, {}, &StoredMesh::last_used);
    found->mesh = mesh;
    if (found->land_buffer == 0) {
      glGenBuffers(1, &found->land_buffer);
      glGenBuffers(1, &found->triangle_buffer);
      glGenTextures(1, &found->segment_texture);
    }
    upload(GL_ARRAY_BUFFER, found->land_buffer, mesh->land.data(),
           mesh->land.size() * sizeof(ui::LandVertex), GL_STATIC_DRAW);
    upload(GL_ELEMENT_ARRAY_BUFFER, found->triangle_buffer, mesh->triangles.data(),
           mesh->triangles.size() * sizeof(std::uint32_t), GL_STATIC_DRAW);
    upload_texels(TextureUnit::segments, found->segment_texture, segment_texel,
                  mesh->segments.data(), mesh->segments.size(), line_texture_width);
    for (Projected& projected : found->projected)
      projected.filled = false;
  }
  found->last_used = ++uses_;
  return *found;
}

const MeshStore::Projected& MeshStore::projected(StoredMesh& stored, Projection projection) {
  const auto is_it = [&](const Projected& held) {
    return held.filled && held.projection == projection;
  };
  auto found = std::ranges::find_if(stored.projected, is_it);
  if (found == stored.projected.end()) {
    found = std::ranges::min_element(stored.projected, {}, &Projected::last_used);
    found->filled = true;
    found->projection = projection;
    if (found->land_buffer == 0) {
      glGenBuffers(1, &found->land_buffer);
      glGenTextures(1, &found->point_texture);
    }
    project(*stored.mesh, projection, scratch_);
    upload(GL_ARRAY_BUFFER, found->land_buffer, scratch_.land.data(),
           scratch_.land.size() * sizeof(ui::ProjectedPoint), GL_STATIC_DRAW);
    upload_texels(TextureUnit::points, found->point_texture, point_texel, scratch_.points.data(),
                  scratch_.points.size(), line_texture_width);
    found->land_bounds = scratch_.land_bounds;
    found->line_bounds = scratch_.line_bounds;
  }
  found->last_used = ++uses_;
  return *found;
}

void MeshStore::forget() {
  meshes_ = {};
}

}  // namespace rostrum::web
