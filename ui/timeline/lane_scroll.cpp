#include "ui/timeline/lane_scroll.hpp"

#include <algorithm>

namespace rostrum::ui {

void LaneScroll::set_extent(double content_css, double view_css) {
  max_offset_css_ = std::max(0.0, content_css - view_css);
  move_to(offset_css_);
}

void LaneScroll::scroll_by(double css) {
  fling_.stop();
  move_to(offset_css_ + css);
}

void LaneScroll::advance(double now_seconds) {
  if (!fling_.moving()) return;
  const double wanted = offset_css_ + fling_.advance(now_seconds);
  move_to(wanted);
  if (offset_css_ != wanted) fling_.stop();  // at an end
}

void LaneScroll::move_to(double offset_css) {
  offset_css_ = std::clamp(offset_css, 0.0, max_offset_css_);
}

}  // namespace rostrum::ui
