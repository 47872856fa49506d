#include "web/gl/upload.hpp"

#include <algorithm>

namespace rostrum::web {

const void* offset(std::size_t bytes) {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): OpenGL takes an offset as a pointer.
  return reinterpret_cast<const void*>(bytes);
}

void upload(GLenum target, GLuint buffer, const void* data, std::size_t bytes, GLenum usage) {
  glBindBuffer(target, buffer);
  glBufferData(target, static_cast<GLsizeiptr>(bytes), data, usage);
}

void upload_texels(GLint unit, GLuint texture, const TexelFormat& format, const void* data,
                   std::size_t count, std::size_t width) {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
  glBindTexture(GL_TEXTURE_2D, texture);
  const std::size_t rows = std::max<std::size_t>((count + width - 1) / width, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, format.internal, static_cast<GLsizei>(width),
               static_cast<GLsizei>(rows), 0, format.format, format.type, nullptr);
  const auto fill = [&](std::size_t row, std::size_t columns, std::size_t height) {
    if (columns == 0 || height == 0) return;
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, static_cast<GLint>(row), static_cast<GLsizei>(columns),
                    static_cast<GLsizei>(height), format.format, format.type,
                    static_cast<const std::byte*>(data) + row * width * format.bytes);
  };
  fill(0, width, count / width);
  fill(count / width, count % width, 1);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glActiveTexture(GL_TEXTURE0);
}

}  // namespace rostrum::web
