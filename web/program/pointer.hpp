// Mouse and fingers from SDL: the mouse goes to Dear ImGui, fingers to the App's gestures.
//
// Keys and the wheel do not come this way; the page passes them to the bridge. Positions are CSS
// pixels, as SDL's window is.
#pragma once

#include <SDL.h>

#include "ui/app/app.hpp"

namespace rostrum::web {

// True when the event was one of the pointer's, so that a frame is due.
bool feed_pointer(ui::App& app, const SDL_Event& event, double now_seconds);

// The CSS keyword for the cursor Dear ImGui wants.
const char* cursor_keyword();

}  // namespace rostrum::web
