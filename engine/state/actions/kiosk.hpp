// A screen in a public place.
#pragma once

#include "engine/kiosk/kiosk_clock.hpp"
#include "engine/state/actions/kind.hpp"

namespace rostrum {

// What the clock of the screen came to; of a warning, with the seconds that are left
struct EnterKioskPhase {
  static constexpr ActionKind kind{
      .name = "enter_kiosk_phase", .keeps_playing = true, .no_command = NoCommand::is_the_programs};
  KioskPhase phase;
  int seconds_left = 0;
};

// Everything as it was when the screen was set up, whatever a visitor did
struct StartAgain {
  static constexpr ActionKind kind{.name = "start_again", .history = HistoryWrite::replace};
};

struct StayHere {
  static constexpr ActionKind kind{.name = "stay_here"};
};

}  // namespace rostrum
