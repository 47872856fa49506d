// What the last frames cost, for rostrum.timings() and the benches: a ring that is written once a
// frame and asks for no memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rostrum::web {

// All numbers are floats, so that the page reads the log as one array. Times in milliseconds.
struct FrameFigures {
  float frame = 0;        // its number since the start, from 1
  float ui = 0;           // engine and UI: from the drained actions to Dear ImGui's draw data
  float scenes = 0;       // of it: the display lists of map and timeline are made
  float actions = 0;      // of it: actions are reduced, a new question is answered
  float gl = 0;           // the calls of OpenGL that paint it; the GPU may take longer
  float page = 0;         // telling the page what changed
  float allocations = 0;  // made by engine and UI
  float allocations_outside = 0;  // made while painting and telling the page
};
static_assert(sizeof(FrameFigures) == 8 * sizeof(float), "web/page/bridge.js reads eight numbers");

class FrameLog {
 public:
  static constexpr std::size_t frames_kept = 1024;

  void add(const FrameFigures& figures) { ring_[count_++ % frames_kept] = figures; }
  // Oldest first. Valid until the next call.
  std::span<const FrameFigures> in_order();

 private:
  std::array<FrameFigures, frames_kept> ring_{};
  std::array<FrameFigures, frames_kept> ordered_{};
  std::uint64_t count_ = 0;
};

}  // namespace rostrum::web
