// Paints the map with OpenGL ES 3.0 (WebGL 2): land as static triangles coloured through a lookup
// texture, lines as quads made in the vertex shader, discs as instanced quads; lines and discs
// smooth their own edges.
#pragma once

#include <memory>

#include "ui/gpu/map_renderer.hpp"

namespace rostrum::web {

// Needs a current context only when it paints.
std::unique_ptr<ui::MapRenderer> make_map_renderer_gles();

}  // namespace rostrum::web
