// A rectangle on screen in CSS pixels, y down.
#pragma once

#include <imgui.h>

namespace rostrum::ui {

struct RectCss {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  ImVec2 min() const { return {x, y}; }
  ImVec2 max() const { return {x + width, y + height}; }
  bool empty() const { return width <= 0 || height <= 0; }
  bool contains(ImVec2 point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
  }
  bool operator==(const RectCss&) const = default;
};

// What both cover; empty when they do not meet.
inline RectCss intersection(const RectCss& a, const RectCss& b) {
  const float left = a.x > b.x ? a.x : b.x;
  const float top = a.y > b.y ? a.y : b.y;
  const float right = a.right() < b.right() ? a.right() : b.right();
  const float bottom = a.bottom() < b.bottom() ? a.bottom() : b.bottom();
  if (right <= left || bottom <= top) return {};
  return {left, top, right - left, bottom - top};
}

}  // namespace rostrum::ui
