// A place on the canvas that answers to the pointer, under the key it has in the outline.
#pragma once

#include <string_view>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct Hit {
  bool hovered = false;
  bool held = false;
  bool clicked = false;    // pressed and released inside
  bool alternate = false;  // the second button of a mouse
  bool rested_on = false;  // by a finger: what it has in place of a second button
};

// Only the part within the draw list's clip rectangle answers. Shows the hand cursor.
Hit hit_area(const PanelContext& context, std::string_view key, PaintRect rect);

}  // namespace rostrum::ui
