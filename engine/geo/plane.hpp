// Points and boxes of the two planes a map lives on: the world plane of a projection (projected
// radians, y up) and the screen (CSS pixels, y down). Types of their own, so that one is never
// taken for the other.
#pragma once

#include <algorithm>
#include <concepts>

namespace rostrum {

struct WorldPoint {
  double x = 0;
  double y = 0;

  bool operator==(const WorldPoint&) const = default;
};

struct WorldBox {
  WorldPoint min;
  WorldPoint max;

  double width() const { return max.x - min.x; }
  double height() const { return max.y - min.y; }
  WorldPoint center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool contains(WorldPoint p) const {
    return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y;
  }
  bool overlaps(const WorldBox& other) const {
    return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y &&
           other.min.y <= max.y;
  }
  void include(WorldPoint p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
  }

  bool operator==(const WorldBox&) const = default;
};

struct CssPoint {
  double x = 0;
  double y = 0;

  bool operator==(const CssPoint&) const = default;
};

// A rectangle on screen: of double where scenes are laid out, of float where they are painted.
template <std::floating_point Real>
struct Rect {
  Real x = 0;
  Real y = 0;
  Real width = 0;
  Real height = 0;

  Real right() const { return x + width; }
  Real bottom() const { return y + height; }
  CssPoint center() const { return {x + width / 2, y + height / 2}; }
  bool empty() const { return width <= 0 || height <= 0; }
  bool contains(CssPoint p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
  // The same for the points of other libraries.
  template <typename Point>
  bool contains(const Point& p) const {
    return contains(CssPoint{p.x, p.y});
  }
  bool overlaps(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
  Rect grown_by(Real css) const { return {x - css, y - css, width + 2 * css, height + 2 * css}; }

  template <std::floating_point Other>
  Rect<Other> as() const {
    return {static_cast<Other>(x), static_cast<Other>(y), static_cast<Other>(width),
            static_cast<Other>(height)};
  }

  bool operator==(const Rect&) const = default;
};

using CssRect = Rect<double>;

}  // namespace rostrum
