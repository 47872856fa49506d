#include "engine/kiosk/kiosk_clock.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

// Sums of seconds are that far from what they stand for.
constexpr double rounding_seconds = 1e-6;

}  // namespace

void KioskClock::advance(double now_seconds) {
  if (std::isfinite(now_seconds)) now_ = std::max(now_, now_seconds);
}

bool KioskClock::touched(double now_seconds) {
  advance(now_seconds);
  const bool woke = phase_ == KioskPhase::attract;
  phase_ = KioskPhase::active;
  touched_at_ = now_;
  return woke;
}

std::optional<KioskPhase> KioskClock::tick(double now_seconds) {
  advance(now_seconds);
  if (phase_ == KioskPhase::attract) return std::nullopt;
  const double idle = now_ - touched_at_ + rounding_seconds;
  // A machine that slept through the warning has nobody before it.
  const KioskPhase due = idle >= times_.idle_seconds + times_.warning_seconds ? KioskPhase::attract
                         : idle >= times_.idle_seconds                        ? KioskPhase::warning
                                                                              : KioskPhase::active;
  if (due == phase_) return std::nullopt;
  phase_ = due;
  return due;
}

int KioskClock::seconds_left() const {
  if (phase_ != KioskPhase::warning) return 0;
  const double left = touched_at_ + times_.idle_seconds + times_.warning_seconds - now_;
  return std::max(1, static_cast<int>(std::ceil(left - rounding_seconds)));
}

std::optional<double> KioskClock::next() const {
  switch (phase_) {
    case KioskPhase::active:
      return touched_at_ + times_.idle_seconds;
    case KioskPhase::warning: {
      // When the number of seconds that are left changes.
      const double end = touched_at_ + times_.idle_seconds + times_.warning_seconds;
      return end - (seconds_left() - 1);
    }
    case KioskPhase::attract:
      break;
  }
  return std::nullopt;
}

}  // namespace rostrum
