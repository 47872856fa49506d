// A linked GL program, and the GLSL of the map's three.
#pragma once

#include <GLES3/gl3.h>

namespace rostrum::web {

// 0 when the driver refuses; the reason goes to the console.
GLuint link_program(const char* vertex_source, const char* fragment_source);

// World units to clip space, shared by all vertex shaders. Pixels are device pixels, y up.
#define ROSTRUM_GLSL_CAMERA                                                      \
  "#version 300 es\n"                                                            \
  "precision highp float;\n"                                                     \
  "uniform vec2 u_center;\n" /* world */                                         \
  "uniform float u_scale;\n" /* px per world */                                  \
  "uniform vec2 u_origin;\n" /* px of u_center */                                \
  "uniform vec2 u_target;\n" /* framebuffer, px */                               \
  "vec2 px_from_world(vec2 p) { return u_origin + (p - u_center) * u_scale; }\n" \
  "vec4 clip_from_px(vec2 p) { return vec4(p / u_target * 2.0 - 1.0, 0.0, 1.0); }\n"

inline constexpr const char* land_vertex_glsl = ROSTRUM_GLSL_CAMERA R"(
layout(location = 0) in vec2 a_world;
layout(location = 1) in uint a_country;
uniform highp sampler2D u_countries;
flat out vec4 v_color;
void main() {
  v_color = texelFetch(u_countries, ivec2(int(a_country), 0), 0);
  gl_Position = clip_from_px(px_from_world(a_world));
}
)";

inline constexpr const char* land_fragment_glsl = R"(#version 300 es
precision mediump float;
flat in vec4 v_color;
out vec4 color;
void main() { color = v_color; }
)";

// A segment is a capsule: a rectangle with round ends, so that joints close without extra shapes.
// Segments lie in a texture, two texels each (ends; distance from the line's start and country),
// and the vertex number says which corner of which segment is meant: one plain draw for a whole
// range, where an instance for each segment costs some drivers a draw call each.
inline constexpr int segment_texels = 2;
inline constexpr int segment_texture_width = 2048;
inline constexpr int vertices_per_segment = 6;
inline constexpr const char* line_vertex_glsl = ROSTRUM_GLSL_CAMERA R"(
uniform highp sampler2D u_segments;
uniform int u_first;
uniform highp sampler2D u_countries;
uniform float u_by_country;
uniform float u_half_width;
uniform vec4 u_color;
out vec2 v_local;
flat out float v_length;
flat out float v_along;
flat out vec4 v_color;
const vec2 corners[6] = vec2[6](vec2(0.0, -1.0), vec2(1.0, -1.0), vec2(0.0, 1.0), vec2(0.0, 1.0),
                                vec2(1.0, -1.0), vec2(1.0, 1.0));
void main() {
  int texel = (u_first + gl_VertexID / 6) * 2;
  ivec2 place = ivec2(texel % 2048, texel / 2048);
  vec4 ends = texelFetch(u_segments, place, 0);
  vec4 more = texelFetch(u_segments, place + ivec2(1, 0), 0);
  vec2 corner = corners[gl_VertexID % 6];
  vec2 a = px_from_world(ends.xy);
  vec2 b = px_from_world(ends.zw);
  float len = distance(a, b);
  vec2 direction = len > 1e-6 ? (b - a) / len : vec2(1.0, 0.0);
  vec2 normal = vec2(-direction.y, direction.x);
  float reach = u_half_width + 1.0;
  v_local = vec2(mix(-reach, len + reach, corner.x), corner.y * reach);
  v_length = len;
  v_along = more.x * u_scale;
  v_color = u_by_country > 0.5 ? texelFetch(u_countries, ivec2(int(more.y), 0), 0) : u_color;
  gl_Position = clip_from_px(a + direction * v_local.x + normal * v_local.y);
}
)";

inline constexpr const char* line_fragment_glsl = R"(#version 300 es
precision highp float;
in vec2 v_local;
flat in float v_length;
flat in float v_along;
flat in vec4 v_color;
uniform float u_half_width;
uniform vec2 u_dash;
out vec4 color;
void main() {
  float beyond = max(max(-v_local.x, v_local.x - v_length), 0.0);
  float coverage = clamp(u_half_width + 0.5 - length(vec2(beyond, v_local.y)), 0.0, 1.0);
  if (u_dash.y > 0.0) {
    float at = mod(v_along + v_local.x, u_dash.y);
    coverage *= clamp(min(at, u_dash.x - at) + 0.5, 0.0, 1.0);
  }
  color = vec4(v_color.rgb, v_color.a * coverage);
}
)";

// Sizes: radius of the fill, width of the ring, width of the outer ring.
inline constexpr const char* disc_vertex_glsl = ROSTRUM_GLSL_CAMERA R"(
layout(location = 0) in vec2 a_corner;
layout(location = 1) in vec2 a_world;
layout(location = 2) in vec3 a_sizes;
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_ring;
layout(location = 5) in vec4 a_halo;
uniform float u_ratio;
out vec2 v_local;
flat out vec3 v_sizes;
flat out vec4 v_fill;
flat out vec4 v_ring;
flat out vec4 v_halo;
void main() {
  v_sizes = a_sizes * u_ratio;
  v_local = vec2(a_corner.x * 2.0 - 1.0, a_corner.y) *
            (v_sizes.x + v_sizes.y + v_sizes.z * 2.0 + 1.0);
  v_fill = a_fill;
  v_ring = a_ring;
  v_halo = a_halo;
  gl_Position = clip_from_px(px_from_world(a_world) + v_local);
}
)";

inline constexpr const char* disc_fragment_glsl = R"(#version 300 es
precision highp float;
in vec2 v_local;
flat in vec3 v_sizes;
flat in vec4 v_fill;
flat in vec4 v_ring;
flat in vec4 v_halo;
out vec4 color;
vec4 over(vec4 top, vec4 below) {
  float alpha = top.a + below.a * (1.0 - top.a);
  vec3 rgb = top.rgb * top.a + below.rgb * below.a * (1.0 - top.a);
  return vec4(alpha > 0.0 ? rgb / alpha : rgb, alpha);
}
float inside(float radius, float d) { return clamp(radius + 0.5 - d, 0.0, 1.0); }
void main() {
  float d = length(v_local);
  float edge = v_sizes.x + v_sizes.y;
  vec4 ring = vec4(v_ring.rgb, v_ring.a * inside(edge, d));
  vec4 fill = vec4(v_fill.rgb, v_fill.a * inside(v_sizes.x, d));
  color = over(fill, ring);
  if (v_sizes.z > 0.0) {
    float band = inside(edge + v_sizes.z * 2.0, d) - inside(edge + v_sizes.z, d);
    color = over(color, vec4(v_halo.rgb, v_halo.a * band));
  }
}
)";

#undef ROSTRUM_GLSL_CAMERA

}  // namespace rostrum::web
