// One meaning for every wheel: browsers report pixels, lines or pages, and a trackpad's pinch as a
// wheel with a ctrl key nobody holds.
#pragma once

#include <cstdint>

namespace rostrum::ui {

enum class WheelUnit : std::uint8_t { pixel, line, page };  // DOM deltaMode 0, 1, 2

struct WheelInput {
  float dx = 0;
  float dy = 0;
  WheelUnit unit = WheelUnit::pixel;
  bool ctrl = false;
};

struct WheelMotion {
  float scroll_x_css = 0;  // CSS pixels a panel scrolls by, right positive
  float scroll_y_css = 0;  // down positive
  float zoom_levels = 0;   // map zoom by the same motion: 1 is a factor of two, in positive
};

// page_css: height of the scrolled area, for page units. A single event never moves more than a
// page or zooms more than one level, whatever a driver claims.
WheelMotion wheel_motion(const WheelInput& input, float page_css);

}  // namespace rostrum::ui
