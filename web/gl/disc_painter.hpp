// Discs of the map with their rings: one instance each, drawn from two triangles. Sends nothing to
// the GPU that it already holds.
#pragma once

#include <vector>

#include "ui/gpu/map_renderer.hpp"
#include "web/gl/map_program.hpp"

namespace rostrum::web {

class DiscPainter {
 public:
  // `bind_corners` binds the strip of corners as attribute 0 of the array that is bound.
  template <typename BindCorners>
  void make(const BindCorners& bind_corners) {
    make_program();
    glGenBuffers(1, &buffer_);
    glGenVertexArrays(1, &array_);
    glBindVertexArray(array_);
    bind_corners();
    bind_instances();
  }

  const MapProgram& program() const { return program_; }
  void paint(const ui::MapFrame& frame);

 private:
  void make_program();
  void bind_instances() const;

  MapProgram program_;
  GLint part_colors_ = -1;
  GLuint buffer_ = 0;
  GLuint array_ = 0;
  std::vector<ui::DiscInstance> sent_;
};

}  // namespace rostrum::web
