// Tours: short stories told by views.
#pragma once

#include <string>

#include "engine/state/actions/kind.hpp"

namespace rostrum {

// Shows a step of a tour; the first is 1
struct OpenTour {
  static constexpr ActionKind kind{.name = "open_tour",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
  int step = 1;
};

// So many steps on, or back when it is negative; the ends hold
struct StepTour {
  static constexpr ActionKind kind{.name = "step_tour", .history = HistoryWrite::push};
  int step;
};

// The tour goes on by itself, or stops doing so
struct SetTouring {
  static constexpr ActionKind kind{.name = "set_touring"};
  bool on;
};

// The next step of a tour that goes on by itself; after the last it stops
struct GoOnTouring {
  static constexpr ActionKind kind{.name = "go_on_touring",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_the_programs};
};

// What is shown stays
struct LeaveTour {
  static constexpr ActionKind kind{.name = "leave_tour", .history = HistoryWrite::push};
};

}  // namespace rostrum
