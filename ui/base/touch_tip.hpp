// Where a finger asked what is there: it has no hover, so what it asked for stays for a while and
// then goes by itself.
#pragma once

#include <optional>

#include <imgui.h>

#include "ui/frame/frame_scheduler.hpp"

namespace rostrum::ui {

class TouchTip {
 public:
  static constexpr double shown_seconds = 4;

  void show(ImVec2 at, double now_seconds) {
    at_ = at;
    until_ = now_seconds + shown_seconds;
  }
  void reset() { at_.reset(); }

  // Once a frame: where it is still shown.
  std::optional<ImVec2> at(FrameScheduler& scheduler, double now_seconds) {
    if (!at_) return {};
    if (now_seconds >= until_) {
      at_.reset();
    } else {
      scheduler.wake_at(until_);
    }
    return at_;
  }

 private:
  std::optional<ImVec2> at_;
  double until_ = 0;
};

}  // namespace rostrum::ui
