// One vertex array for Dear ImGui, which makes and drops one in every frame. Emscripten never gives
// the number of an object again and keeps a place for each, so that a screen that is on for months
// would lose memory frame by frame. cmake/third_party.cmake puts these in the place of GL's own.
#pragma once

namespace rostrum::web {

// After a context was lost: the next frame makes another one.
void forget_vertex_array();

}  // namespace rostrum::web
