#include "web/gl/map_renderer_gles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <GLES3/gl3.h>

#include "web/gl/shader.hpp"

namespace rostrum::web {

namespace {

using ui::BasemapMesh;
using ui::Color;
using ui::DiscInstance;
using ui::LandVertex;
using ui::LineSegment;
using ui::MapFrame;
using ui::SegmentRange;

// Widths in CSS pixels; a line is never thinner than a device pixel, so it never fades away.
constexpr float graticule_width_css = 1;
constexpr float border_width_css = 1;
// Wide enough to cover the stairs at the land's edge.
constexpr float coast_width_px = 1;
constexpr float dash_css = 4;
constexpr float dash_period_css = 7;

// Two triangles as a strip: x runs along (0, 1), y across (-1, 1).
constexpr std::array<float, 8> corners = {0, -1, 1, -1, 0, 1, 1, 1};

constexpr GLint country_texture_unit = 0;
constexpr GLint segment_texture_unit = 1;

const void* offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

std::array<float, 4> rgba(Color color) {
  const auto channel = [&](int shift) {
    return static_cast<float>(color.abgr >> shift & 0xffU) / 255.0F;
  };
  return {channel(0), channel(8), channel(16), channel(24)};
}

// A GL program with the places of the uniforms all three share.
struct Program {
  GLuint name = 0;
  GLint center = -1;
  GLint scale = -1;
  GLint origin = -1;
  GLint target = -1;

  void make(const char* vertex_glsl, const char* fragment_glsl) {
    name = link_program(vertex_glsl, fragment_glsl);
    if (name == 0) return;
    center = uniform("u_center");
    scale = uniform("u_scale");
    origin = uniform("u_origin");
    target = uniform("u_target");
    const GLint countries = uniform("u_countries");
    glUseProgram(name);
    if (countries >= 0) glUniform1i(countries, country_texture_unit);
    const GLint segments = uniform("u_segments");
    if (segments >= 0) glUniform1i(segments, segment_texture_unit);
  }
  GLint uniform(const char* uniform_name) const { return glGetUniformLocation(name, uniform_name); }
};

// Every GL name, so that forgetting them all is one assignment.
struct Objects {
  bool made = false;
  bool mesh_uploaded = false;
  Program land;
  Program line;
  Program disc;
  GLint line_by_country = -1;
  GLint line_half_width = -1;
  GLint line_color = -1;
  GLint line_dash = -1;
  GLint line_first = -1;
  GLint disc_ratio = -1;
  GLuint corner_buffer = 0;
  GLuint land_buffer = 0;
  GLuint triangle_buffer = 0;
  GLuint disc_buffer = 0;
  GLuint land_array = 0;
  GLuint line_array = 0;
  GLuint disc_array = 0;
  GLuint country_texture = 0;
  GLuint segment_texture = 0;
  GLuint arc_texture = 0;
};

void upload(GLenum target, GLuint buffer, const void* data, std::size_t bytes, GLenum usage) {
  glBindBuffer(target, buffer);
  glBufferData(target, static_cast<GLsizeiptr>(bytes), data, usage);
}

void nearest_texels(GLenum target) {
  glTexParameteri(target, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(target, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(target, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(target, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

// In the form line_vertex_glsl reads. Leaves the texture bound in the segments' unit.
void upload_segments(GLuint texture, std::span<const LineSegment> segments) {
  constexpr std::size_t per_row = segment_texture_width / segment_texels;
  const std::size_t rows = (segments.size() + per_row - 1) / per_row;
  std::vector<float> texels(rows * segment_texture_width * 4);
  float* texel = texels.data();
  for (const LineSegment& segment : segments) {
    const float values[] = {segment.ax, segment.ay,    segment.bx,
                            segment.by, segment.along, static_cast<float>(segment.country)};
    std::ranges::copy(values, texel);
    texel += segment_texels * 4;
  }
  glActiveTexture(GL_TEXTURE0 + segment_texture_unit);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, segment_texture_width, static_cast<GLsizei>(rows), 0,
               GL_RGBA, GL_FLOAT, texels.data());
  nearest_texels(GL_TEXTURE_2D);
  glActiveTexture(GL_TEXTURE0);
}

class GlesMapRenderer final : public ui::MapRenderer {
 public:
  void set_mesh(std::shared_ptr<const BasemapMesh> mesh) override {
    mesh_ = std::move(mesh);
    gl_.mesh_uploaded = false;
  }

  void forget() override { gl_ = {}; }

  void paint(const MapFrame& frame) override {
    if (frame.rect.empty()) return;
    if (!gl_.made) make_objects();
    if (gl_.land.name == 0 || gl_.line.name == 0 || gl_.disc.name == 0) return;

    begin(frame);
    if (mesh_ && frame.colors.countries.size() == mesh_->country_count) {
      if (!gl_.mesh_uploaded) upload_mesh();
      upload_country_colors(frame.colors.countries);
      paint_mesh(frame);
    }
    paint_arcs(frame);
    paint_discs(frame);
    end();
  }

 private:
  void make_objects() {
    gl_.made = true;
    gl_.land.make(land_vertex_glsl, land_fragment_glsl);
    gl_.line.make(line_vertex_glsl, line_fragment_glsl);
    gl_.disc.make(disc_vertex_glsl, disc_fragment_glsl);
    if (gl_.land.name == 0 || gl_.line.name == 0 || gl_.disc.name == 0) return;
    gl_.line_by_country = gl_.line.uniform("u_by_country");
    gl_.line_half_width = gl_.line.uniform("u_half_width");
    gl_.line_color = gl_.line.uniform("u_color");
    gl_.line_dash = gl_.line.uniform("u_dash");
    gl_.line_first = gl_.line.uniform("u_first");
    gl_.disc_ratio = gl_.disc.uniform("u_ratio");

    for (GLuint* buffer :
         {&gl_.corner_buffer, &gl_.land_buffer, &gl_.triangle_buffer, &gl_.disc_buffer}) {
      glGenBuffers(1, buffer);
    }
    for (GLuint* array : {&gl_.land_array, &gl_.line_array, &gl_.disc_array}) {
      glGenVertexArrays(1, array);
    }
    for (GLuint* texture : {&gl_.country_texture, &gl_.segment_texture, &gl_.arc_texture}) {
      glGenTextures(1, texture);
    }
    upload(GL_ARRAY_BUFFER, gl_.corner_buffer, corners.data(), sizeof corners, GL_STATIC_DRAW);

    glBindVertexArray(gl_.land_array);
    glBindBuffer(GL_ARRAY_BUFFER, gl_.land_buffer);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, gl_.triangle_buffer);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(LandVertex),
                          offset(offsetof(LandVertex, x)));
    glEnableVertexAttribArray(1);
    glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, sizeof(LandVertex),
                           offset(offsetof(LandVertex, country)));

    glBindVertexArray(gl_.disc_array);
    bind_corners();
    glBindBuffer(GL_ARRAY_BUFFER, gl_.disc_buffer);
    for (GLuint location = 1; location <= 5; ++location) {
      glEnableVertexAttribArray(location);
      glVertexAttribDivisor(location, 1);
    }
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(DiscInstance),
                          offset(offsetof(DiscInstance, x)));
    glVertexAttribPointer(2, 3, GL_FLOAT, GL_FALSE, sizeof(DiscInstance),
                          offset(offsetof(DiscInstance, radius_css)));
    disc_color(3, offsetof(DiscInstance, fill));
    disc_color(4, offsetof(DiscInstance, ring));
    disc_color(5, offsetof(DiscInstance, halo));
    glBindVertexArray(0);
  }

  void bind_corners() {
    glBindBuffer(GL_ARRAY_BUFFER, gl_.corner_buffer);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, offset(0));
  }

  static void disc_color(GLuint location, std::size_t bytes) {
    glVertexAttribPointer(location, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(DiscInstance),
                          offset(bytes));
  }

  void upload_mesh() {
    gl_.mesh_uploaded = true;
    glBindVertexArray(gl_.land_array);
    upload(GL_ARRAY_BUFFER, gl_.land_buffer, mesh_->land.data(),
           mesh_->land.size() * sizeof(LandVertex), GL_STATIC_DRAW);
    upload(GL_ELEMENT_ARRAY_BUFFER, gl_.triangle_buffer, mesh_->triangles.data(),
           mesh_->triangles.size() * sizeof(std::uint32_t), GL_STATIC_DRAW);
    glBindVertexArray(0);
    upload_segments(gl_.segment_texture, mesh_->segments);
  }

  // One texel for each country: recolouring touches a kilobyte, never the mesh.
  void upload_country_colors(std::span<const Color> colors) {
    static_assert(sizeof(Color) == 4);
    glBindTexture(GL_TEXTURE_2D, gl_.country_texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, static_cast<GLsizei>(colors.size()), 1, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, colors.data());
    nearest_texels(GL_TEXTURE_2D);
  }

  void begin(const MapFrame& frame) {
    const float ratio = frame.pixel_ratio;
    target_width_px_ = std::round(frame.display_width_css * ratio);
    target_height_px_ = std::round(frame.display_height_css * ratio);
    const auto px = [&](float css) { return static_cast<GLint>(std::lround(css * ratio)); };
    const GLint left = px(frame.rect.x);
    const GLint right = px(frame.rect.right());
    const GLint top = px(frame.rect.y);
    const GLint bottom = px(frame.rect.bottom());
    const auto height = static_cast<GLint>(target_height_px_);
    glViewport(0, 0, static_cast<GLsizei>(target_width_px_), height);
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, height - bottom, right - left, bottom - top);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0);

    const float middle_x = (frame.rect.x + frame.rect.width / 2) * ratio;
    const float middle_y = (frame.rect.y + frame.rect.height / 2) * ratio;
    for (const Program* program : {&gl_.land, &gl_.line, &gl_.disc}) {
      glUseProgram(program->name);
      glUniform2f(program->center, static_cast<float>(frame.camera.center.x),
                  static_cast<float>(frame.camera.center.y));
      glUniform1f(program->scale, static_cast<float>(frame.camera.scale) * ratio);
      glUniform2f(program->origin, middle_x, target_height_px_ - middle_y);
      glUniform2f(program->target, target_width_px_, target_height_px_);
    }
  }

  static void end() {
    glBindVertexArray(0);
    glUseProgram(0);
    glDisable(GL_SCISSOR_TEST);
  }

  struct LineLook {
    float width_px = 1;
    Color color = {};
    bool by_country = false;
    float dash_px = 0;
    float period_px = 0;
  };

  void paint_lines(GLuint texture, SegmentRange range, const LineLook& look) {
    if (range.count == 0) return;
    glUseProgram(gl_.line.name);
    glUniform1f(gl_.line_by_country, look.by_country ? 1.0F : 0.0F);
    glUniform1f(gl_.line_half_width, look.width_px / 2);
    glUniform4fv(gl_.line_color, 1, rgba(look.color).data());
    glUniform2f(gl_.line_dash, look.dash_px, look.period_px);
    glUniform1i(gl_.line_first, static_cast<GLint>(range.first));
    glActiveTexture(GL_TEXTURE0 + segment_texture_unit);
    glBindTexture(GL_TEXTURE_2D, texture);
    glActiveTexture(GL_TEXTURE0);
    glBindVertexArray(gl_.line_array);  // without attributes: vertices are made of their number
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(range.count) * vertices_per_segment);
  }

  void paint_mesh(const MapFrame& frame) {
    const float ratio = frame.pixel_ratio;
    const auto width = [&](float css) { return std::max(css * ratio, 1.0F); };
    const GLuint lines = gl_.segment_texture;
    const ui::LineDetail& detail =
        mesh_->detail_for(frame.camera.scale * static_cast<double>(ratio));
    paint_lines(lines, mesh_->graticule,
                {.width_px = width(graticule_width_css), .color = frame.colors.graticule});
    paint_lines(lines, mesh_->outline,
                {.width_px = width(graticule_width_css), .color = frame.colors.outline});

    glUseProgram(gl_.land.name);
    glBindVertexArray(gl_.land_array);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(mesh_->triangles.size()), GL_UNSIGNED_INT,
                   offset(0));

    paint_lines(lines, detail.coasts, {.width_px = coast_width_px, .by_country = true});
    paint_lines(lines, detail.borders,
                {.width_px = width(border_width_css), .color = frame.colors.border});
    paint_lines(lines, detail.disputed,
                {.width_px = width(border_width_css),
                 .color = frame.colors.disputed,
                 .dash_px = dash_css * ratio,
                 .period_px = dash_period_css * ratio});
  }

  void paint_arcs(const MapFrame& frame) {
    const float width = frame.arc_width_css * frame.pixel_ratio;
    const auto paint = [&](std::span<const LineSegment> arcs, float width_px, Color color) {
      if (arcs.empty()) return;
      upload_segments(gl_.arc_texture, arcs);
      paint_lines(gl_.arc_texture, {0, static_cast<std::uint32_t>(arcs.size())},
                  {.width_px = width_px, .color = color});
    };
    // Translucent lines would show their joints, so the colour is given solid.
    paint(frame.arcs, width, frame.arc_color);
    paint(frame.emphasized_arcs, width * 1.6F, frame.arc_color);
  }

  void paint_discs(const MapFrame& frame) {
    if (frame.discs.empty()) return;
    upload(GL_ARRAY_BUFFER, gl_.disc_buffer, frame.discs.data(),
           frame.discs.size() * sizeof(DiscInstance), GL_STREAM_DRAW);
    glUseProgram(gl_.disc.name);
    glUniform1f(gl_.disc_ratio, frame.pixel_ratio);
    glBindVertexArray(gl_.disc_array);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(frame.discs.size()));
  }

  std::shared_ptr<const BasemapMesh> mesh_;
  Objects gl_;
  float target_width_px_ = 0;
  float target_height_px_ = 0;
};

}  // namespace

std::unique_ptr<ui::MapRenderer> make_map_renderer_gles() {
  return std::make_unique<GlesMapRenderer>();
}

}  // namespace rostrum::web
