#include "web/gl/map_program.hpp"

#include "engine/geo/sphere.hpp"
#include "web/gl/shader.hpp"

namespace rostrum::web {

Sight sight_of(const Camera& camera, float pixel_ratio) {
  return {
      .turn = turn_matrix(camera.projection.turn).columns(),
      .center_and_scale = {static_cast<float>(camera.center.x), static_cast<float>(camera.center.y),
                           static_cast<float>(camera.scale) * pixel_ratio}};
}

bool MapProgram::make(const char* vertex_glsl, const char* fragment_glsl) {
  name_ = link_program(vertex_glsl, fragment_glsl);
  if (name_ == 0) return false;
  origin_ = uniform("u_origin");
  target_ = uniform("u_target");
  turn_ = uniform("u_turn");
  sight_ = uniform("u_sight");
  turn_before_ = uniform("u_turn_before");
  sight_before_ = uniform("u_sight_before");
  morph_ = uniform("u_morph");
  ratio_ = uniform("u_ratio");
  limb_ = uniform("u_limb");
  opacity_ = uniform("u_opacity");
  glUseProgram(name_);
  // A program that has no use for one of these ignores it.
  glUniform1i(uniform("u_countries"), TextureUnit::countries);
  glUniform1i(uniform("u_segments"), TextureUnit::segments);
  glUniform1i(uniform("u_points"), TextureUnit::points);
  glUniform1i(uniform("u_points_before"), TextureUnit::points_before);
  glUniform1i(uniform("u_arcs"), TextureUnit::arcs);
  return true;
}

void MapProgram::begin(const FrameUniforms& frame) const {
  glUseProgram(name_);
  glUniform2fv(origin_, 1, frame.origin.data());
  glUniform2fv(target_, 1, frame.target.data());
  glUniformMatrix3fv(turn_, 1, GL_FALSE, frame.sight.turn.data());
  glUniform3fv(sight_, 1, frame.sight.center_and_scale.data());
  glUniformMatrix3fv(turn_before_, 1, GL_FALSE, frame.before.turn.data());
  glUniform3fv(sight_before_, 1, frame.before.center_and_scale.data());
  glUniform1f(morph_, frame.morph);
  glUniform1f(ratio_, frame.ratio);
  glUniform1f(limb_, frame.limb);
  glUniform1f(opacity_, frame.opacity);
}

std::array<float, 4> rgba(ui::Color color) {
  const auto channel = [&](int shift) {
    return static_cast<float>(color.abgr >> shift & 0xffU) / 255.0F;
  };
  return {channel(0), channel(8), channel(16), channel(24)};
}

}  // namespace rostrum::web
