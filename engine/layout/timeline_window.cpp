#include "engine/layout/timeline_window.hpp"

#include <algorithm>

namespace rostrum {

void add_window(const TimelineSceneInput& input, TimelineScene& scene) {
  const TimeScale& whole = input.overview;
  const TimeScale& detail = input.detail;
  if (detail.from_day <= whole.from_day && detail.to_day >= whole.to_day) return;
  const double left = std::max(whole.px_from_day(detail.from_day), whole.left_css);
  const double right = std::min(whole.px_from_day(detail.to_day), whole.right_css);
  const double width = std::max(right - left, input.style.bar_css);
  const double from =
      std::clamp(left, whole.left_css, std::max(whole.left_css, whole.right_css - width));
  scene.window_rects =
      WindowRects{{from, input.histogram_rect.bottom(), width, input.style.axis_frame_css}};
}

}  // namespace rostrum
