// Which of many labels are shown so that none overlap: the more important first. Stable: a label
// already on screen wins over an equal newcomer, then the lower id, whatever the order of input.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"

namespace rostrum {

struct LabelCandidate {
  CssRect box;
  double priority = 0;
  std::uint32_t id = 0;
  bool shown_before = false;
};

// Indexes of the candidates to show, most important first. Nothing outside the bounds is shown,
// nothing on an obstacle, and the gap stays free around each.
std::vector<std::uint32_t> declutter_labels(std::span<const LabelCandidate> candidates,
                                            const CssRect& bounds,
                                            std::span<const CssRect> obstacles = {},
                                            double gap_css = 2);

}  // namespace rostrum
