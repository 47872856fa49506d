// The GLSL of the map's programs: land, lines, globe, arcs and discs.
//
// Pixels are device pixels, y up. A place is x and y of the world plane and z: how near it is to
// the viewer, 1 on a flat map; below 0 it lies behind the globe's edge.
#pragma once

namespace rostrum::web {

// World units to clip space, shared by all vertex shaders. A sight is a camera: while a projection
// turns into another, every point goes from where the one shows it to where the other does.
#define ROSTRUM_GLSL_CAMERA                                                          \
  "#version 300 es\n"                                                                \
  "precision highp float;\n"                                                         \
  "uniform vec2 u_origin;\n" /* px of the sights' centres */                         \
  "uniform vec2 u_target;\n" /* framebuffer, px */                                   \
  "uniform mat3 u_turn;\n"                                                           \
  "uniform vec3 u_sight;\n" /* centre, px per world unit */                          \
  "uniform mat3 u_turn_before;\n"                                                    \
  "uniform vec3 u_sight_before;\n"                                                   \
  "uniform float u_morph;\n"                                                         \
  "vec2 px_from_world(vec2 p) { return u_origin + (p - u_sight.xy) * u_sight.z; }\n" \
  "vec3 seen(vec3 p, mat3 turn, vec3 sight) {\n"                                     \
  "  vec3 turned = turn * p;\n"                                                      \
  "  return vec3(u_origin + (turned.xy - sight.xy) * sight.z, turned.z);\n"          \
  "}\n"                                                                              \
  "vec3 placed(vec3 p) { return seen(p, u_turn, u_sight); }\n"                       \
  "vec3 placed_before(vec3 p) { return seen(p, u_turn_before, u_sight_before); }\n"  \
  "vec4 clip_from_px(vec2 p) { return vec4(p / u_target * 2.0 - 1.0, 0.0, 1.0); }\n" \
  "const vec4 clipped = vec4(2.0, 2.0, 2.0, 1.0);\n"

// Darker towards the edge, so that the globe reads as a ball; 0 on flat maps.
#define ROSTRUM_GLSL_SHADE                                \
  "uniform float u_limb;\n"                               \
  "vec3 shaded(vec3 rgb, float z) {\n"                    \
  "  float away = 1.0 - clamp(z, 0.0, 1.0);\n"            \
  "  return rgb * (1.0 - u_limb * away * away * away);\n" \
  "}\n"

inline constexpr const char* land_vertex_glsl = ROSTRUM_GLSL_CAMERA R"(
layout(location = 0) in vec3 a_place;
layout(location = 1) in vec3 a_place_before;
layout(location = 2) in uint a_country;
uniform highp sampler2D u_countries;
flat out vec4 v_color;
out float v_z;
void main() {
  v_color = texelFetch(u_countries, ivec2(int(a_country), 0), 0);
  vec3 at = placed(a_place);
  if (u_morph < 1.0) at = mix(placed_before(a_place_before), at, u_morph);
  v_z = at.z;
  gl_Position = clip_from_px(at.xy);
}
)";

inline constexpr const char* land_fragment_glsl = R"(#version 300 es
precision highp float;
)" ROSTRUM_GLSL_SHADE R"(
flat in vec4 v_color;
in float v_z;
out vec4 color;
void main() {
  if (v_z < 0.0) discard;
  color = vec4(shaded(v_color.rgb, v_z), v_color.a);
}
)";

// A segment is a capsule: a rectangle with round ends, so that joints close without extra shapes.
// Segments and their points lie in textures, and the vertex number says which corner of which
// segment is meant: one plain draw for a whole range, where an instance for each segment costs some
// drivers a draw call each. A texel of u_segments: first point, last point, country; of u_points:
// place, distance from the line's start.
inline constexpr int line_texture_width = 2048;
inline constexpr int vertices_per_segment = 6;

#define ROSTRUM_GLSL_CAPSULE                                                                       \
  "const vec2 corners[6] = vec2[6](vec2(0.0, -1.0), vec2(1.0, -1.0), vec2(0.0, 1.0),\n"            \
  "                                vec2(0.0, 1.0), vec2(1.0, -1.0), vec2(1.0, 1.0));\n"            \
  "ivec2 texel(int number) { return ivec2(number % 2048, number / 2048); }\n" /* Along the segment \
                                                                                 and across it,    \
                                                                                 px; reach is what \
                                                                                 lies around its   \
                                                                                 middle line. */   \
  "vec2 local_of(vec2 corner, float len, float reach) {\n"                                         \
  "  return vec2(mix(-reach, len + reach, corner.x), corner.y * reach);\n"                         \
  "}\n"                                                                                            \
  "vec2 px_of(vec2 local, vec2 a, vec2 b, float len) {\n"                                          \
  "  vec2 direction = len > 1e-6 ? (b - a) / len : vec2(1.0, 0.0);\n"                              \
  "  return a + direction * local.x + vec2(-direction.y, direction.x) * local.y;\n"                \
  "}\n"

inline constexpr const char* line_vertex_glsl = ROSTRUM_GLSL_CAMERA ROSTRUM_GLSL_CAPSULE R"(
uniform highp usampler2D u_segments;
uniform highp sampler2D u_points;
uniform highp sampler2D u_points_before;
uniform int u_first;
uniform highp sampler2D u_countries;
uniform float u_by_country;
uniform float u_half_width;
uniform vec4 u_color;
out vec2 v_local;
out float v_z;
flat out float v_length;
flat out vec2 v_along;
flat out vec4 v_color;
void main() {
  uvec4 segment = texelFetch(u_segments, texel(u_first + gl_VertexID / 6), 0);
  ivec2 first = texel(int(segment.x));
  ivec2 last = texel(int(segment.y));
  vec4 from = texelFetch(u_points, first, 0);
  vec4 to = texelFetch(u_points, last, 0);
  vec3 a = placed(from.xyz);
  vec3 b = placed(to.xyz);
  if (u_morph < 1.0) {
    a = mix(placed_before(texelFetch(u_points_before, first, 0).xyz), a, u_morph);
    b = mix(placed_before(texelFetch(u_points_before, last, 0).xyz), b, u_morph);
  }
  if (max(a.z, b.z) < 0.0) {
    gl_Position = clipped;
    return;
  }
  vec2 corner = corners[gl_VertexID % 6];
  v_length = distance(a.xy, b.xy);
  v_local = local_of(corner, v_length, u_half_width + 1.0);
  v_z = mix(a.z, b.z, corner.x);
  v_along = vec2(from.w, to.w) * u_sight.z;
  v_color = u_by_country > 0.5 ? texelFetch(u_countries, ivec2(int(segment.z), 0), 0) : u_color;
  gl_Position = clip_from_px(px_of(v_local, a.xy, b.xy, v_length));
}
)";

inline constexpr const char* line_fragment_glsl = R"(#version 300 es
precision highp float;
)" ROSTRUM_GLSL_SHADE R"(
in vec2 v_local;
in float v_z;
flat in float v_length;
flat in vec2 v_along;
flat in vec4 v_color;
uniform float u_half_width;
uniform vec2 u_dash;
out vec4 color;
void main() {
  if (v_z < 0.0) discard;
  float beyond = max(max(-v_local.x, v_local.x - v_length), 0.0);
  float coverage = clamp(u_half_width + 0.5 - length(vec2(beyond, v_local.y)), 0.0, 1.0);
  if (u_dash.y > 0.0) {
    float share = v_length > 0.0 ? clamp(v_local.x / v_length, 0.0, 1.0) : 0.0;
    float at = mod(mix(v_along.x, v_along.y, share), u_dash.y);
    coverage *= clamp(min(at, u_dash.x - at) + 0.5, 0.0, 1.0);
  }
  color = vec4(shaded(v_color.rgb, v_z), v_color.a * coverage);
}
)";

// The sea of the globe with a line around it. The corners are those of a square around it.
inline constexpr const char* globe_vertex_glsl = ROSTRUM_GLSL_CAMERA R"(
layout(location = 0) in vec2 a_corner;
out vec2 v_local;
void main() {
  v_local = vec2(a_corner.x * 2.0 - 1.0, a_corner.y) * (u_sight.z + 1.0);
  gl_Position = clip_from_px(px_from_world(vec2(0.0)) + v_local);
}
)";

inline constexpr const char* globe_fragment_glsl = R"(#version 300 es
precision highp float;
)" ROSTRUM_GLSL_SHADE R"(
in vec2 v_local;
uniform vec4 u_color;
uniform vec4 u_outline;
uniform float u_radius;
uniform float u_width;
out vec4 color;
void main() {
  float d = length(v_local);
  float share = d / u_radius;
  float z = sqrt(max(1.0 - share * share, 0.0));
  float line = clamp(d - (u_radius - u_width) + 0.5, 0.0, 1.0);
  vec4 rgba = mix(vec4(shaded(u_color.rgb, z), u_color.a), u_outline, line);
  color = vec4(rgba.rgb, rgba.a * clamp(u_radius + 0.5 - d, 0.0, 1.0));
}
)";

// As lines, but each segment has its own width and colour. Three texels a segment: ends; widths at
// the ends in CSS pixels; colour.
inline constexpr int arc_texels = 3;
inline constexpr int arc_texture_width = 1024 * arc_texels;
inline constexpr const char* arc_vertex_glsl = ROSTRUM_GLSL_CAMERA ROSTRUM_GLSL_CAPSULE R"(
uniform highp sampler2D u_arcs;
uniform float u_ratio;
uniform float u_opacity;
out vec2 v_local;
flat out float v_length;
flat out vec2 v_half_widths;
flat out vec4 v_color;
void main() {
  int segment = gl_VertexID / 6;
  ivec2 place = ivec2(segment % 1024 * 3, segment / 1024);
  vec4 ends = texelFetch(u_arcs, place, 0);
  // Translucent segments would show where they meet: an arc that comes into sight grows wider.
  v_half_widths = texelFetch(u_arcs, place + ivec2(1, 0), 0).xy * u_ratio * 0.5 * u_opacity;
  v_color = texelFetch(u_arcs, place + ivec2(2, 0), 0);
  vec2 a = px_from_world(ends.xy);
  vec2 b = px_from_world(ends.zw);
  v_length = distance(a, b);
  float reach = max(v_half_widths.x, v_half_widths.y) + 1.0;
  v_local = local_of(corners[gl_VertexID % 6], v_length, reach);
  gl_Position = clip_from_px(px_of(v_local, a, b, v_length));
}
)";

inline constexpr const char* arc_fragment_glsl = R"(#version 300 es
precision highp float;
in vec2 v_local;
flat in float v_length;
flat in vec2 v_half_widths;
flat in vec4 v_color;
out vec4 color;
void main() {
  float beyond = max(max(-v_local.x, v_local.x - v_length), 0.0);
  float share = v_length > 0.0 ? clamp(v_local.x / v_length, 0.0, 1.0) : 0.0;
  float half_width = mix(v_half_widths.x, v_half_widths.y, share);
  // A line thinner than a pixel is a pixel wide and paler.
  float strength = min(half_width * 2.0, 1.0);
  float distance = length(vec2(beyond, v_local.y));
  float coverage = clamp(max(half_width, 0.5) + 0.5 - distance, 0.0, 1.0) * strength;
  color = vec4(v_color.rgb, v_color.a * coverage);
}
)";

// Sizes: radius of the fill, width of the dark line, of the ring of parts, of the outer ring.
inline constexpr const char* disc_vertex_glsl = ROSTRUM_GLSL_CAMERA R"(
layout(location = 0) in vec2 a_corner;
layout(location = 1) in vec2 a_world;
layout(location = 2) in vec4 a_sizes;
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_line;
layout(location = 5) in vec4 a_halo;
layout(location = 6) in vec4 a_parts_low;
layout(location = 7) in vec4 a_parts_high;
uniform float u_ratio;
out vec2 v_local;
flat out vec4 v_sizes;
flat out vec4 v_fill;
flat out vec4 v_line;
flat out vec4 v_halo;
flat out vec4 v_parts_low;
flat out vec4 v_parts_high;
void main() {
  v_sizes = a_sizes * u_ratio;
  float edge = v_sizes.x + v_sizes.y * (v_sizes.z > 0.0 ? 2.0 : 1.0) + v_sizes.z;
  v_local = vec2(a_corner.x * 2.0 - 1.0, a_corner.y) * (edge + v_sizes.w * 2.0 + 1.0);
  v_fill = a_fill;
  v_line = a_line;
  v_halo = a_halo;
  v_parts_low = a_parts_low;
  v_parts_high = a_parts_high;
  gl_Position = clip_from_px(px_from_world(a_world) + v_local);
}
)";

inline constexpr const char* disc_fragment_glsl = R"(#version 300 es
precision highp float;
in vec2 v_local;
flat in vec4 v_sizes;
flat in vec4 v_fill;
flat in vec4 v_line;
flat in vec4 v_halo;
flat in vec4 v_parts_low;
flat in vec4 v_parts_high;
uniform vec4 u_part_colors[8];
uniform float u_opacity;
out vec4 color;
vec4 over(vec4 top, vec4 below) {
  float alpha = top.a + below.a * (1.0 - top.a);
  vec3 rgb = top.rgb * top.a + below.rgb * below.a * (1.0 - top.a);
  return vec4(alpha > 0.0 ? rgb / alpha : rgb, alpha);
}
float inside(float radius, float d) { return clamp(radius + 0.5 - d, 0.0, 1.0); }
// The colour of the ring where this fragment is, clockwise from the top; parts blend over a pixel.
vec3 part_color(float d) {
  float turn = atan(v_local.x, v_local.y) / 6.2831853;
  float at = turn < 0.0 ? turn + 1.0 : turn;
  float round_px = 6.2831853 * d;
  float start = 0.0;
  vec3 first = vec3(0.0);
  vec3 rgb = vec3(0.0);
  bool found = false;
  for (int i = 0; i < 8; ++i) {
    float share = i < 4 ? v_parts_low[i] : v_parts_high[i - 4];
    if (share <= 0.0) continue;
    vec3 own = u_part_colors[i].rgb;
    rgb = found ? mix(rgb, own, clamp((at - start) * round_px + 0.5, 0.0, 1.0)) : own;
    if (!found) first = own;
    found = true;
    start += share;
  }
  return mix(first, rgb, clamp((1.0 - at) * round_px, 0.0, 1.0));
}
void main() {
  float d = length(v_local);
  float edge = v_sizes.x + v_sizes.y;
  bool has_parts = v_sizes.z > 0.0;
  float outer = has_parts ? edge + v_sizes.z + v_sizes.y : edge;
  color = vec4(v_line.rgb, v_line.a * inside(outer, d));
  if (has_parts && d > edge - 1.0) {
    float band = inside(edge + v_sizes.z, d) - inside(edge, d);
    color = over(vec4(part_color(d), band), color);
  }
  color = over(vec4(v_fill.rgb, v_fill.a * inside(v_sizes.x, d)), color);
  if (v_sizes.w > 0.0) {
    float band = inside(outer + v_sizes.w * 2.0, d) - inside(outer + v_sizes.w, d);
    color = over(color, vec4(v_halo.rgb, v_halo.a * band));
  }
  color.a *= u_opacity;
}
)";

#undef ROSTRUM_GLSL_CAPSULE
#undef ROSTRUM_GLSL_SHADE
#undef ROSTRUM_GLSL_CAMERA

}  // namespace rostrum::web
