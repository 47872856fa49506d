#include "ui/frame/frame_scheduler.hpp"

#include <algorithm>

namespace rostrum::ui {

void FrameScheduler::animate_until(double seconds) {
  animate_until_ = std::max(animate_until_, seconds);
}

void FrameScheduler::wake_at(double seconds) {
  wake_at_ = wake_at_ ? std::min(*wake_at_, seconds) : seconds;
}

void FrameScheduler::begin_frame(double now_seconds) {
  if (frames_left_ > 0) --frames_left_;
  // The last frame of a motion shows where it ended; what is drawn then settles as after input.
  if (animate_until_ >= 0 && now_seconds >= animate_until_) {
    animate_until_ = -1;
    frames_left_ = std::max(frames_left_, settle_frames);
  }
  if (wake_at_ && now_seconds >= *wake_at_) frames_left_ = std::max(frames_left_, settle_frames);
  wake_at_.reset();
}

bool FrameScheduler::wants_frame(double now_seconds) const {
  return frames_left_ > 0 || animate_until_ >= 0 || (wake_at_ && now_seconds >= *wake_at_);
}

}  // namespace rostrum::ui
