// Plain data to GL buffers and textures.
#pragma once

#include <cstddef>

#include <GLES3/gl3.h>

namespace rostrum::web {

// A byte offset in the form GL wants it.
const void* offset(std::size_t bytes);

// Leaves the buffer bound.
void upload(GLenum target, GLuint buffer, const void* data, std::size_t bytes, GLenum usage);

struct TexelFormat {
  GLint internal = GL_RGBA8;
  GLenum format = GL_RGBA;
  GLenum type = GL_UNSIGNED_BYTE;
  std::size_t bytes = 4;  // of a texel
};

// A row after the other, the last one as far as the data goes; texels are fetched by number, never
// blended. Leaves the texture bound in its unit, and unit 0 active.
void upload_texels(GLint unit, GLuint texture, const TexelFormat& format, const void* data,
                   std::size_t count, std::size_t width);

}  // namespace rostrum::web
