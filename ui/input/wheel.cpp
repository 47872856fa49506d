#include "ui/input/wheel.hpp"

#include <algorithm>

namespace rostrum::ui {

namespace {

constexpr float css_per_line = 24;
// A notch of a mouse wheel is about 100 CSS pixels: a third of a level.
constexpr float levels_per_css = 1.0F / 300.0F;
// A trackpad's pinch comes in much smaller steps than a wheel.
constexpr float pinch_gain = 4;

}  // namespace

WheelMotion wheel_motion(const WheelInput& input, float page_css) {
  const float page = std::max(page_css, 1.0F);
  float unit_css = 1;
  if (input.unit == WheelUnit::line) unit_css = css_per_line;
  if (input.unit == WheelUnit::page) unit_css = page;

  WheelMotion motion;
  motion.scroll_x_css = std::clamp(input.dx * unit_css, -page, page);
  motion.scroll_y_css = std::clamp(input.dy * unit_css, -page, page);
  const float gain = input.ctrl ? pinch_gain : 1;
  motion.zoom_levels = std::clamp(-input.dy * unit_css * levels_per_css * gain, -1.0F, 1.0F);
  return motion;
}

}  // namespace rostrum::ui
