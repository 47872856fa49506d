// How far the lanes are scrolled down: moved by wheel, drag and key, and on its own when flung.
//
// Never beyond what there is to see. Time is passed in; CSS pixels.
#pragma once

#include "ui/input/fling.hpp"

namespace rostrum::ui {

class LaneScroll {
 public:
  double offset_css() const { return offset_css_; }
  // Height of all lanes and of what shows them; lanes that became fewer pull the offset back.
  void set_extent(double content_css, double view_css);
  // Both end every motion.
  void scroll_by(double css);
  void stop() { fling_.stop(); }
  // Let go in motion; positive goes down.
  void fling(double speed_css, double now_seconds) { fling_.start(speed_css, now_seconds); }
  // Once a frame.
  void advance(double now_seconds);
  bool moving() const { return fling_.moving(); }

 private:
  void move_to(double offset_css);

  double offset_css_ = 0;
  double max_offset_css_ = 0;
  Fling fling_;
};

}  // namespace rostrum::ui
