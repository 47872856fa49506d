// A GL program from the sources of its two shaders.
#pragma once

#include <GLES3/gl3.h>

namespace rostrum::web {

// 0 when the driver refuses; the reason goes to the console.
GLuint link_program(const char* vertex_source, const char* fragment_source);

}  // namespace rostrum::web
