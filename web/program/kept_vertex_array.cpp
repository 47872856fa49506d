#include "web/program/kept_vertex_array.hpp"

#include <GLES3/gl3.h>

namespace rostrum::web {

namespace {

GLuint kept = 0;

}  // namespace

void forget_vertex_array() {
  kept = 0;
}

extern "C" void rostrum_take_vertex_array(GLsizei, GLuint* array) {
  if (kept == 0) glGenVertexArrays(1, &kept);
  *array = kept;
}

extern "C" void rostrum_leave_vertex_array(GLsizei, const GLuint*) {}

}  // namespace rostrum::web
