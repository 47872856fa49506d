// A program of the map, with the uniforms that its camera is given by.
#pragma once

#include <array>

#include <GLES3/gl3.h>

#include "engine/geo/camera.hpp"
#include "ui/theme/color.hpp"

namespace rostrum::web {

// Where textures are bound, for good.
struct TextureUnit {
  static constexpr GLint countries = 0;
  static constexpr GLint segments = 1;
  static constexpr GLint points = 2;
  static constexpr GLint points_before = 3;
  static constexpr GLint arcs = 4;
};

// A camera as the shaders take it.
struct Sight {
  std::array<float, 9> turn = {};
  std::array<float, 3> center_and_scale = {};
};
Sight sight_of(const Camera& camera, float pixel_ratio);

// What all programs are told before a frame is painted.
struct FrameUniforms {
  std::array<float, 2> origin = {};
  std::array<float, 2> target = {};
  Sight sight;
  Sight before;
  float morph = 1;
  float ratio = 1;
  float limb = 0;
  float opacity = 1;
};

class MapProgram {
 public:
  // False when the driver refuses.
  bool make(const char* vertex_glsl, const char* fragment_glsl);
  // Leaves the program in use.
  void begin(const FrameUniforms& frame) const;
  void use() const { glUseProgram(name_); }
  bool made() const { return name_ != 0; }

  GLint uniform(const char* name) const { return glGetUniformLocation(name_, name); }

 private:
  GLuint name_ = 0;
  GLint origin_ = -1;
  GLint target_ = -1;
  GLint turn_ = -1;
  GLint sight_ = -1;
  GLint turn_before_ = -1;
  GLint sight_before_ = -1;
  GLint morph_ = -1;
  GLint ratio_ = -1;
  GLint limb_ = -1;
  GLint opacity_ = -1;
};

std::array<float, 4> rgba(ui::Color color);

}  // namespace rostrum::web
