// Decides when the next frame is due: never, unless there is a reason. Time is passed in, in
// seconds of any steady clock.
//
// A reason is input, a changed state, an animation or a timer. Dear ImGui needs a few frames to
// come to rest after input (a hover seen in one frame changes the next), so a reason asks for
// settle frames; then nothing is due until the next reason.
#pragma once

#include <cstdint>
#include <optional>

namespace rostrum::ui {

class FrameScheduler {
 public:
  static constexpr int settle_frames = 3;

  void request() { frames_left_ = settle_frames; }
  // Motion goes on until this time; frames are wanted without pause.
  void animate_until(double seconds);
  // One frame at this time (a long press, the next step of play); the earliest wish wins. A wish
  // holds until the next frame, in which whoever still waits says so again.
  void wake_at(double seconds);

  // Call at the start of a frame.
  void begin_frame(double now_seconds);

  bool wants_frame(double now_seconds) const;
  // When nothing is wanted now: the time of the next frame, or nothing for "never".
  std::optional<double> next_wake() const { return wake_at_; }

 private:
  int frames_left_ = settle_frames;
  double animate_until_ = -1;
  std::optional<double> wake_at_;
};

}  // namespace rostrum::ui
