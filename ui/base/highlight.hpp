// The forums under the pointer, shared by all panels: whichever panel the pointer is in says them,
// and the others point them out. What is said in a frame is seen from the next one on, so that the
// order of the panels does not matter.
//
// No state a link would hold; memory is kept from frame to frame.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "engine/model/ids.hpp"

namespace rostrum::ui {

class Highlight {
 public:
  std::span<const ForumId> forums() const { return now_; }  // ascending
  bool has(ForumId forum) const { return std::ranges::binary_search(now_, forum); }

  void show(ForumId forum) { next_.push_back(forum); }
  void show(std::span<const ForumId> forums) {
    next_.insert(next_.end(), forums.begin(), forums.end());
  }

  // What was said becomes what is seen. True when that is something else than before.
  bool end_frame() {
    std::ranges::sort(next_);
    next_.erase(std::unique(next_.begin(), next_.end()), next_.end());
    std::swap(now_, next_);
    const bool changed = now_ != next_;
    next_.clear();
    return changed;
  }

 private:
  std::vector<ForumId> now_;
  std::vector<ForumId> next_;
};

}  // namespace rostrum::ui
