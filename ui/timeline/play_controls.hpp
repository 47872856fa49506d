// The buttons of play: an event back, play or pause, an event on, how the period moves, how fast.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// Of one button, at 100 % text.
float play_button_css(const Theme& theme);

// From the left of the rectangle; what finds no room is left out, the last first. It stands in the
// document all the same.
void play_controls_ui(const PanelContext& context, PaintRect rect);

}  // namespace rostrum::ui
