#include "web/program/frame_log.hpp"

#include <algorithm>

namespace rostrum::web {

std::span<const FrameFigures> FrameLog::in_order() {
  if (count_ <= frames_kept) return {ring_.data(), static_cast<std::size_t>(count_)};
  const auto oldest = ring_.begin() + static_cast<std::ptrdiff_t>(count_ % frames_kept);
  std::rotate_copy(ring_.begin(), oldest, ring_.end(), ordered_.begin());
  return ordered_;
}

}  // namespace rostrum::web
