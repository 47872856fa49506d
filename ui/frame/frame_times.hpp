// How long the parts of a frame took, for whoever has a clock: the page and the benches. There is
// none in here; without one nothing is measured and nothing is spent.
//
//   const TimedPart part(context.times, FramePart::scenes);   // until the end of the block
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace rostrum::ui {

enum class FramePart : std::uint8_t {
  whole,    // all that App::frame() does; the other parts lie in it
  actions,  // what was done is reduced, a new question is answered
  scenes,   // the display lists: draw records of map and timeline are made from the answer
};
inline constexpr std::size_t frame_part_count = 3;

class FrameTimes {
 public:
  using Clock = double (*)();  // milliseconds since any moment, never backwards

  void set_clock(Clock clock) { clock_ = clock; }
  // At the start of a frame.
  void clear() { spent_ms_ = {}; }

  double now_ms() const { return clock_ == nullptr ? 0 : clock_(); }
  void add(FramePart part, double ms) { spent_ms_[static_cast<std::size_t>(part)] += ms; }
  double spent_ms(FramePart part) const { return spent_ms_[static_cast<std::size_t>(part)]; }

 private:
  Clock clock_ = nullptr;
  std::array<double, frame_part_count> spent_ms_{};
};

// Adds the time it lives to a part.
class TimedPart {
 public:
  TimedPart(FrameTimes& times, FramePart part)
      : times_(times), part_(part), begin_ms_(times.now_ms()) {}
  ~TimedPart() { times_.add(part_, times_.now_ms() - begin_ms_); }
  TimedPart(const TimedPart&) = delete;
  TimedPart& operator=(const TimedPart&) = delete;

 private:
  FrameTimes& times_;
  FramePart part_;
  double begin_ms_;
};

}  // namespace rostrum::ui
