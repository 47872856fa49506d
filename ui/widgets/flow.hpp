// Rectangles side by side from left to right, in a new line where one has no room.
//
//   Flow flow({x, y}, width, gap);
//   for (…) button(context, …, flow.next({button_width, height}));
//   y += flow.height();
#pragma once

#include <algorithm>

#include "ui/base/rect.hpp"

namespace rostrum::ui {

class Flow {
 public:
  Flow(ImVec2 position, float width, float gap)
      : left_(position.x), top_(position.y), width_(width), gap_(gap), x_(left_), y_(top_) {}

  // Where the next one goes; one that is wider than a line is cut to it.
  PaintRect next(ImVec2 size) {
    const float width = std::min(size.x, width_);
    if (x_ > left_ && x_ + width > left_ + width_) {
      x_ = left_;
      y_ += line_ + gap_;
      line_ = 0;
    }
    const PaintRect rect{x_, y_, width, size.y};
    x_ += width + gap_;
    line_ = std::max(line_, size.y);
    return rect;
  }

  // Of all so far.
  float height() const { return y_ + line_ - top_; }

 private:
  float left_;
  float top_;
  float width_;
  float gap_;
  float x_;
  float y_;
  float line_ = 0;
};

}  // namespace rostrum::ui
