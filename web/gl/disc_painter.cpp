#include "web/gl/disc_painter.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "web/gl/map_glsl.hpp"
#include "web/gl/upload.hpp"

namespace rostrum::web {

namespace {

using ui::DiscInstance;

void use_floats(GLuint location, GLint floats, std::size_t bytes) {
  glEnableVertexAttribArray(location);
  glVertexAttribDivisor(location, 1);
  glVertexAttribPointer(location, floats, GL_FLOAT, GL_FALSE, sizeof(DiscInstance), offset(bytes));
}

void use_color(GLuint location, std::size_t bytes) {
  glEnableVertexAttribArray(location);
  glVertexAttribDivisor(location, 1);
  glVertexAttribPointer(location, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(DiscInstance),
                        offset(bytes));
}

}  // namespace

void DiscPainter::make_program() {
  program_.make(disc_vertex_glsl, disc_fragment_glsl);
  if (program_.made()) part_colors_ = program_.uniform("u_part_colors");
}

void DiscPainter::bind_instances() const {
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  use_floats(1, 2, offsetof(DiscInstance, x));
  use_floats(2, 4, offsetof(DiscInstance, radius_css));
  use_color(3, offsetof(DiscInstance, fill));
  use_color(4, offsetof(DiscInstance, line));
  use_color(5, offsetof(DiscInstance, halo));
  use_floats(6, 4, offsetof(DiscInstance, parts));
  use_floats(7, 4, offsetof(DiscInstance, parts) + 4 * sizeof(float));
}

void DiscPainter::paint(const ui::MapFrame& frame) {
  if (frame.discs.empty() || frame.overlay_opacity <= 0) return;
  if (sent_ != frame.discs) {
    sent_ = frame.discs;
    upload(GL_ARRAY_BUFFER, buffer_, sent_.data(), sent_.size() * sizeof(DiscInstance),
           GL_STREAM_DRAW);
  }
  program_.use();
  std::array<float, ui::ring_part_count * 4> parts{};
  for (std::size_t i = 0; i < ui::ring_part_count; ++i)
    std::ranges::copy(rgba(frame.part_colors[i]), parts.begin() + static_cast<int>(i) * 4);
  glUniform4fv(part_colors_, ui::ring_part_count, parts.data());
  glBindVertexArray(array_);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(frame.discs.size()));
}

}  // namespace rostrum::web
