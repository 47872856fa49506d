// Writes the attribute "d" of an SVG path: absolute starts and relative steps in hundredths of a
// pixel, so that nothing drifts, as short as the grammar allows (SVG 2, 9.3).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "engine/figure/figure.hpp"

namespace rostrum {

// With two decimals at most, as SVG and JSON take it: "12.3", "-0.05".
void append_number(std::string& text, double value);

// "#rrggbb", with its strength "#rrggbbaa"; nothing for what is not painted.
void append_color(std::string& text, Ink ink, bool with_opacity);

class PathText {
 public:
  void move_to(CssPoint point);
  void line_to(CssPoint point);
  void close() { text_ += 'z'; }
  // One line through all the points.
  void add(std::span<const CssPoint> points, bool closed = false);
  // A part of a circle, clockwise; shares of the whole round from the top.
  void add_arc(CssPoint center, double radius, double from_share, double to_share);

  bool empty() const { return text_.empty(); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  std::int64_t x_ = 0;  // where the pen is, in hundredths
  std::int64_t y_ = 0;
};

}  // namespace rostrum
