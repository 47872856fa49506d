// Rectangles as Dear ImGui paints them, in CSS pixels, y down.
#pragma once

#include <algorithm>
#include <concepts>

#include <imgui.h>

#include "engine/geo/plane.hpp"

namespace rostrum::ui {

using PaintRect = Rect<float>;

// The upper left and the lower right corner.
template <std::floating_point Real>
ImVec2 min_of(const Rect<Real>& rect) {
  return {static_cast<float>(rect.x), static_cast<float>(rect.y)};
}
template <std::floating_point Real>
ImVec2 max_of(const Rect<Real>& rect) {
  return {static_cast<float>(rect.right()), static_cast<float>(rect.bottom())};
}

inline CssPoint css_point(ImVec2 at) {
  return {at.x, at.y};
}
inline ImVec2 paint_point(CssPoint at) {
  return {static_cast<float>(at.x), static_cast<float>(at.y)};
}

// What both cover; empty when they do not meet.
inline PaintRect intersection(const PaintRect& a, const PaintRect& b) {
  const float left = std::max(a.x, b.x);
  const float top = std::max(a.y, b.y);
  const float right = std::min(a.right(), b.right());
  const float bottom = std::min(a.bottom(), b.bottom());
  if (right <= left || bottom <= top) return {};
  return {left, top, right - left, bottom - top};
}

}  // namespace rostrum::ui
