// When a screen in a public place warns that it starts again, does so, and rests until somebody
// touches it. Time is passed in, in seconds of any clock; one that goes back stands still here.
//
//   active --idle--> warning --countdown--> attract --touch--> active
//              ^------touch-----'
#pragma once

#include <cstdint>
#include <optional>

namespace rostrum {

enum class KioskPhase : std::uint8_t { active, warning, attract };

struct KioskTimes {
  double idle_seconds = 90;
  double warning_seconds = 30;

  bool operator==(const KioskTimes&) const = default;
};

class KioskClock {
 public:
  explicit KioskClock(KioskTimes times = {}) : times_(times) {}

  // Of a venue's own; they count from the last touch on.
  void set_times(KioskTimes times) { times_ = times; }
  // As if nobody were there.
  void rest() { phase_ = KioskPhase::attract; }
  // Somebody did something. True when that only woke the screen and is to do nothing else.
  bool touched(double now_seconds);
  // Once a frame: the phase that began, if another one did. Attract begins with a reset.
  std::optional<KioskPhase> tick(double now_seconds);

  KioskPhase phase() const { return phase_; }
  // Whole seconds until the screen starts again, while it warns; else 0.
  int seconds_left() const;
  // When to look again, by the clock that was passed in; nothing while it rests.
  std::optional<double> next() const;

 private:
  void advance(double now_seconds);

  KioskTimes times_;
  KioskPhase phase_ = KioskPhase::attract;  // nobody has come yet
  double now_ = 0;
  double touched_at_ = 0;
};

}  // namespace rostrum
