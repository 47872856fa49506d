// A clipped, scrolled part of a panel, moved by wheel, by a dragging finger with inertia, and by
// its thin bar. Pixels, not lines.
//
//   ScrollArea area(context, state, rect);   // clips
//   float y = area.top();                    // where the content starts now
//   … draw from y …
//   area.end(y);                             // tells the content's height, draws the bar
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct ScrollState {
  float offset_css = 0;
  float content_css = 0;
  float velocity_css = 0;  // of a finger that let go, CSS pixels a second
  PaintRect rect;          // where it was drawn last: what a wheel or a finger there moves

  void scroll_by(float delta_css);
  // The least movement that shows [top, bottom] of the content.
  void reveal(float top_css, float bottom_css);
};

class ScrollArea {
 public:
  ScrollArea(const PanelContext& context, ScrollState& state, PaintRect rect);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  float top() const { return rect_.y - state_.offset_css; }
  // Whether a row at this height is in sight and needs drawing.
  bool shows(float y, float height) const { return y + height > rect_.y && y < rect_.bottom(); }
  // Whether all of it is: the page's own inputs are not clipped.
  bool shows_whole(float y, float height) const {
    return y >= rect_.y && y + height <= rect_.bottom();
  }
  void end(float content_bottom);

 private:
  const PanelContext& context_;
  ScrollState& state_;
  PaintRect rect_;
};

}  // namespace rostrum::ui
