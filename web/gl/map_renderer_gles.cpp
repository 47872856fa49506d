#include "web/gl/map_renderer_gles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ui/gpu/seen_parts.hpp"
#include "web/gl/disc_painter.hpp"
#include "web/gl/map_glsl.hpp"
#include "web/gl/map_program.hpp"
#include "web/gl/mesh_store.hpp"
#include "web/gl/upload.hpp"

namespace rostrum::web {

namespace {

using ui::ArcSegment;
using ui::Color;
using ui::MapFrame;
using ui::SegmentRange;

// Widths in CSS pixels; a line is never thinner than a device pixel, so it never fades away.
constexpr float graticule_width_css = 1;
constexpr float border_width_css = 1;
// Wide enough to cover the stairs at the land's edge.
constexpr float coast_width_px = 1;
constexpr float dash_css = 4;
constexpr float dash_period_css = 7;

// What is not seen and still drawn, to save a draw call.
constexpr std::uint32_t gap_segments = 512;
constexpr std::uint32_t gap_indexes = 3 * 512;

// How much darker the globe is at its edge.
constexpr float globe_limb = 0.35F;

// Two triangles as a strip: x runs along (0, 1), y across (-1, 1).
constexpr std::array<float, 8> corners = {0, -1, 1, -1, 0, 1, 1, 1};

constexpr TexelFormat country_texel{};
constexpr TexelFormat arc_texel{
    .internal = GL_RGBA32F, .format = GL_RGBA, .type = GL_FLOAT, .bytes = 4 * sizeof(float)};

// Every GL name besides the meshes', so that forgetting them all is one assignment.
struct Objects {
  bool made = false;
  MapProgram land;
  MapProgram line;
  MapProgram globe;
  MapProgram arc;
  DiscPainter discs;
  GLint line_by_country = -1;
  GLint line_half_width = -1;
  GLint line_color = -1;
  GLint line_dash = -1;
  GLint line_first = -1;
  GLint globe_color = -1;
  GLint globe_outline = -1;
  GLint globe_radius = -1;
  GLint globe_width = -1;
  GLuint corner_buffer = 0;
  GLuint land_array = 0;
  GLuint line_array = 0;
  GLuint corner_array = 0;
  GLuint country_texture = 0;
  GLuint arc_texture = 0;

  std::array<const MapProgram*, 5> programs() const {
    return {&land, &line, &globe, &arc, &discs.program()};
  }
  bool complete() const {
    return std::ranges::all_of(programs(), [](const MapProgram* each) { return each->made(); });
  }
};

// What the GPU holds of a frame, so that what stays the same is not sent again.
struct UploadedState {
  std::vector<Color> countries;
  std::vector<ArcSegment> arcs;
};

class GlesMapRenderer final : public ui::MapRenderer {
 public:
  void forget() override {
    gl_ = {};
    meshes_.forget();
    uploaded_ = {};
  }

  void paint(const MapFrame& frame) override {
    if (frame.rect.empty()) return;
    if (!gl_.made) make_objects();
    if (!gl_.complete()) return;

    begin(frame);
    paint_globe(frame);
    const std::size_t countries = frame.colors.countries.size();
    if (frame.mesh && countries > 0 && countries == frame.mesh->country_count) paint_mesh(frame);
    paint_arcs(frame);
    gl_.discs.paint(frame);
    end();
  }

 private:
  void make_objects() {
    gl_.made = true;
    glGenBuffers(1, &gl_.corner_buffer);
    upload(GL_ARRAY_BUFFER, gl_.corner_buffer, corners.data(), sizeof corners, GL_STATIC_DRAW);
    gl_.land.make(land_vertex_glsl, land_fragment_glsl);
    gl_.line.make(line_vertex_glsl, line_fragment_glsl);
    gl_.globe.make(globe_vertex_glsl, globe_fragment_glsl);
    gl_.arc.make(arc_vertex_glsl, arc_fragment_glsl);
    gl_.discs.make([this] { bind_corners(); });
    if (!gl_.complete()) return;
    gl_.line_by_country = gl_.line.uniform("u_by_country");
    gl_.line_half_width = gl_.line.uniform("u_half_width");
    gl_.line_color = gl_.line.uniform("u_color");
    gl_.line_dash = gl_.line.uniform("u_dash");
    gl_.line_first = gl_.line.uniform("u_first");
    gl_.globe_color = gl_.globe.uniform("u_color");
    gl_.globe_outline = gl_.globe.uniform("u_outline");
    gl_.globe_radius = gl_.globe.uniform("u_radius");
    gl_.globe_width = gl_.globe.uniform("u_width");

    for (GLuint* array : {&gl_.land_array, &gl_.line_array, &gl_.corner_array})
      glGenVertexArrays(1, array);
    for (GLuint* texture : {&gl_.country_texture, &gl_.arc_texture})
      glGenTextures(1, texture);

    glBindVertexArray(gl_.corner_array);
    bind_corners();
    glBindVertexArray(0);
  }

  void bind_corners() const {
    glBindBuffer(GL_ARRAY_BUFFER, gl_.corner_buffer);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, offset(0));
  }

  void begin(const MapFrame& frame) {
    const float ratio = frame.pixel_ratio;
    const float width_px = std::round(frame.display_width_css * ratio);
    const float height_px = std::round(frame.display_height_css * ratio);
    const auto px = [&](float css) { return static_cast<GLint>(std::lround(css * ratio)); };
    const GLint left = px(frame.rect.x);
    const GLint right = px(frame.rect.right());
    const GLint top = px(frame.rect.y);
    const GLint bottom = px(frame.rect.bottom());
    const auto height = static_cast<GLint>(height_px);
    glViewport(0, 0, static_cast<GLsizei>(width_px), height);
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, height - bottom, right - left, bottom - top);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0);

    const CssPoint middle = frame.viewport.middle();
    const float middle_x = static_cast<float>(middle.x) * ratio;
    const float middle_y = static_cast<float>(middle.y) * ratio;
    const bool morphing = frame.morph < 1;
    uniforms_.origin = {middle_x, height_px - middle_y};
    uniforms_.target = {width_px, height_px};
    uniforms_.sight = sight_of(frame.camera, ratio);
    uniforms_.before = morphing ? sight_of(frame.camera_before, ratio) : uniforms_.sight;
    uniforms_.morph = frame.morph;
    uniforms_.ratio = ratio;
    uniforms_.limb = globe_limb * globe_share(frame);
    uniforms_.opacity = frame.overlay_opacity;
    for (const MapProgram* program : gl_.programs())
      program->begin(uniforms_);
  }

  static void end() {
    glBindVertexArray(0);
    glUseProgram(0);
    glDisable(GL_SCISSOR_TEST);
  }

  // 1 on a globe, 0 on a flat map, between the two while one turns into the other.
  static float globe_share(const MapFrame& frame) {
    const auto of = [](const Camera& camera) { return camera.projection.is_globe() ? 1.0F : 0.0F; };
    return std::lerp(of(frame.camera_before), of(frame.camera), frame.morph);
  }

  void paint_globe(const MapFrame& frame) {
    const float share = globe_share(frame);
    if (share <= 0) return;
    gl_.globe.use();
    const bool comes = frame.camera.projection.is_globe();
    FrameUniforms uniforms = uniforms_;
    if (!comes) uniforms.sight = uniforms_.before;
    gl_.globe.begin(uniforms);
    glUniform4fv(gl_.globe_color, 1, rgba(faded(frame.colors.sea, share)).data());
    glUniform4fv(gl_.globe_outline, 1, rgba(faded(frame.colors.outline, share)).data());
    glUniform1f(gl_.globe_radius, uniforms.sight.center_and_scale[2]);
    glUniform1f(gl_.globe_width, std::max(graticule_width_css * frame.pixel_ratio, 1.0F));
    glBindVertexArray(gl_.corner_array);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  }

  struct LineLook {
    float width_px = 1;
    Color color = {};
    bool by_country = false;
    float dash_px = 0;
    float period_px = 0;
  };

  // Every part of a range while a projection turns into another; else those that are seen.
  std::span<const ui::MeshPart> seen(const MapFrame& frame, std::span<const ui::MeshPart> parts,
                                     std::span<const ui::PartBounds> bounds, std::uint32_t gap) {
    if (frame.morph < 1) {
      runs_.clear();
      if (!parts.empty()) {
        runs_.push_back({parts.front().first, parts.back().end() - parts.front().first});
      }
    } else {
      find_seen_parts(parts, bounds, frame.camera, frame.viewport, gap, runs_);
    }
    return runs_;
  }

  void paint_lines(const MapFrame& frame, const MeshStore::Projected& now, SegmentRange range,
                   const LineLook& look) {
    const auto& parts = frame.mesh->line_parts;
    const auto begins_before = [](const ui::MeshPart& part, std::uint32_t first) {
      return part.first < first;
    };
    const auto part_at = [&](std::uint32_t first) {
      const auto found = std::lower_bound(parts.begin(), parts.end(), first, begins_before);
      return static_cast<std::size_t>(found - parts.begin());
    };
    const std::size_t first = part_at(range.first);
    const std::size_t count = part_at(range.first + range.count) - first;
    const auto runs = seen(frame, std::span(parts).subspan(first, count),
                           std::span(now.line_bounds).subspan(first, count), gap_segments);
    if (runs.empty()) return;
    gl_.line.use();
    glUniform1f(gl_.line_by_country, look.by_country ? 1.0F : 0.0F);
    glUniform1f(gl_.line_half_width, look.width_px / 2);
    glUniform4fv(gl_.line_color, 1, rgba(look.color).data());
    glUniform2f(gl_.line_dash, look.dash_px, look.period_px);
    glBindVertexArray(gl_.line_array);  // without attributes: vertices are made of their number
    for (const ui::MeshPart& run : runs) {
      glUniform1i(gl_.line_first, static_cast<GLint>(run.first));
      glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(run.count) * vertices_per_segment);
    }
  }

  void bind_mesh(const MeshStore::StoredMesh& stored, const MeshStore::Projected& now,
                 const MeshStore::Projected& before) const {
    const auto bind = [](GLint unit, GLuint texture) {
      glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
      glBindTexture(GL_TEXTURE_2D, texture);
    };
    bind(TextureUnit::segments, stored.segment_texture);
    bind(TextureUnit::points, now.point_texture);
    bind(TextureUnit::points_before, before.point_texture);
    bind(TextureUnit::countries, gl_.country_texture);

    glBindVertexArray(gl_.land_array);
    const auto place = [](GLuint location, GLuint buffer) {
      glBindBuffer(GL_ARRAY_BUFFER, buffer);
      glEnableVertexAttribArray(location);
      glVertexAttribPointer(location, 3, GL_FLOAT, GL_FALSE, 0, offset(0));
    };
    place(0, now.land_buffer);
    place(1, before.land_buffer);
    glBindBuffer(GL_ARRAY_BUFFER, stored.land_buffer);
    glEnableVertexAttribArray(2);
    glVertexAttribIPointer(2, 1, GL_UNSIGNED_INT, sizeof(ui::LandVertex),
                           offset(offsetof(ui::LandVertex, country)));
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, stored.triangle_buffer);
  }

  void paint_mesh(const MapFrame& frame) {
    const ui::BasemapMesh& mesh = *frame.mesh;
    glBindVertexArray(0);
    MeshStore::StoredMesh& stored = meshes_.mesh(frame.mesh);
    const MeshStore::Projected& now = meshes_.projected(stored, frame.camera.projection.kind);
    const MeshStore::Projected& before =
        frame.morph < 1 ? meshes_.projected(stored, frame.camera_before.projection.kind) : now;
    if (uploaded_.countries != frame.colors.countries) {
      // One texel for each country: recolouring touches a kilobyte, never the mesh.
      static_assert(sizeof(Color) == 4);
      uploaded_.countries = frame.colors.countries;
      upload_texels(TextureUnit::countries, gl_.country_texture, country_texel,
                    uploaded_.countries.data(), uploaded_.countries.size(),
                    uploaded_.countries.size());
    }
    bind_mesh(stored, now, before);

    const float ratio = frame.pixel_ratio;
    const auto width = [&](float css) { return std::max(css * ratio, 1.0F); };
    const LineLook net{.width_px = width(graticule_width_css), .color = frame.colors.graticule};
    const LineLook outline{.width_px = width(graticule_width_css), .color = frame.colors.outline};
    const bool globe = frame.camera.projection.is_globe();
    const ui::LineDetail& detail = mesh.detail_for(frame.camera.scale * static_cast<double>(ratio));
    paint_lines(frame, now, detail.graticule, net);
    paint_lines(frame, now, detail.antimeridian, globe ? net : outline);
    if (!globe) paint_lines(frame, now, detail.poles, outline);

    gl_.land.use();
    glBindVertexArray(gl_.land_array);
    // What the globe hides is half of the land, and goes round the other way.
    if (globe && frame.morph >= 1) glEnable(GL_CULL_FACE);
    for (const ui::MeshPart& run : seen(frame, mesh.land_parts, now.land_bounds, gap_indexes)) {
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(run.count), GL_UNSIGNED_INT,
                     offset(run.first * sizeof(std::uint32_t)));
    }
    glDisable(GL_CULL_FACE);

    paint_lines(frame, now, detail.coasts, {.width_px = coast_width_px, .by_country = true});
    if (!frame.borders_shown) return;
    paint_lines(frame, now, detail.borders,
                {.width_px = width(border_width_css), .color = frame.colors.border});
    paint_lines(frame, now, detail.disputed,
                {.width_px = width(border_width_css),
                 .color = frame.colors.disputed,
                 .dash_px = dash_css * ratio,
                 .period_px = dash_period_css * ratio});
  }

  void send_arcs(const std::vector<ArcSegment>& arcs) {
    uploaded_.arcs = arcs;
    arc_texels_.clear();
    for (const ArcSegment& arc : arcs) {
      arc_texels_.insert(arc_texels_.end(), {arc.ax, arc.ay, arc.bx, arc.by});
      arc_texels_.insert(arc_texels_.end(), {arc.width_a_css, arc.width_b_css, 0, 0});
      const std::array<float, 4> color = rgba(arc.color);
      arc_texels_.insert(arc_texels_.end(), color.begin(), color.end());
    }
    upload_texels(TextureUnit::arcs, gl_.arc_texture, arc_texel, arc_texels_.data(),
                  arcs.size() * arc_texels, arc_texture_width);
  }

  void paint_arcs(const MapFrame& frame) {
    if (frame.arcs.empty() || frame.overlay_opacity <= 0) return;
    if (uploaded_.arcs != frame.arcs) send_arcs(frame.arcs);
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::arcs));
    glBindTexture(GL_TEXTURE_2D, gl_.arc_texture);
    glActiveTexture(GL_TEXTURE0);
    gl_.arc.use();
    glBindVertexArray(gl_.line_array);
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(frame.arcs.size()) * vertices_per_segment);
  }

  MeshStore meshes_;
  Objects gl_;
  UploadedState uploaded_;
  FrameUniforms uniforms_;
  // One memory for every frame.
  std::vector<ui::MeshPart> runs_;
  std::vector<float> arc_texels_;
};

}  // namespace

std::unique_ptr<ui::MapRenderer> make_map_renderer_gles() {
  return std::make_unique<GlesMapRenderer>();
}

}  // namespace rostrum::web
