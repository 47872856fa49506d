#include "engine/layout/labels.hpp"

#include <algorithm>
#include <numeric>

namespace rostrum {

std::vector<std::uint32_t> declutter_labels(std::span<const LabelCandidate> candidates,
                                            const CssRect& bounds,
                                            std::span<const CssRect> obstacles, double gap_css) {
  std::vector<std::uint32_t> order(candidates.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const LabelCandidate& x = candidates[a];
    const LabelCandidate& y = candidates[b];
    if (x.priority != y.priority) return x.priority > y.priority;
    if (x.shown_before != y.shown_before) return x.shown_before;
    return x.id != y.id ? x.id < y.id : a < b;
  });

  const auto within_bounds = [&](const CssRect& box) {
    return box.x >= bounds.x && box.right() <= bounds.right() && box.y >= bounds.y &&
           box.bottom() <= bounds.bottom();
  };
  std::vector<std::uint32_t> shown;
  for (const std::uint32_t i : order) {
    const CssRect& box = candidates[i].box;
    const CssRect with_gap = box.grown_by(gap_css);
    const bool free =
        within_bounds(box) &&
        std::ranges::none_of(obstacles, [&](const CssRect& o) { return box.overlaps(o); }) &&
        std::ranges::none_of(
            shown, [&](std::uint32_t other) { return with_gap.overlaps(candidates[other].box); });
    if (free) shown.push_back(i);
  }
  return shown;
}

}  // namespace rostrum
