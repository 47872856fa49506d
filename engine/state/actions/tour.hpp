// Tours: short stories told by views.
#pragma once

#include <optional>
#include <string>

#include "engine/model/tour.hpp"
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

// The view, at the end of the tour that is being collected. Without a caption it has the view's
// words
struct AddTourStep {
  static constexpr ActionKind kind{.name = "add_tour_step"};
  std::string caption{};
};

struct RemoveTourStep {
  static constexpr ActionKind kind{.name = "remove_tour_step",
                                   .no_command = NoCommand::names_its_object};
  int step;
};

// So many places down, or up when it is negative
struct MoveTourStep {
  static constexpr ActionKind kind{.name = "move_tour_step",
                                   .no_command = NoCommand::names_its_object};
  int step;
  int by;
};

// Writes a caption, of step 0 the title, and closes the field that it was written in
struct CaptionTourStep {
  static constexpr ActionKind kind{.name = "caption_tour_step", .no_command = NoCommand::is_typed};
  int step;
  std::string caption;
};

// Opens the field on the canvas that a caption is written in; none: closes it
struct OpenCaption {
  static constexpr ActionKind kind{.name = "open_caption",
                                   .no_command = NoCommand::names_its_object};
  std::optional<int> step;
};

struct EmptyTour {
  static constexpr ActionKind kind{.name = "empty_tour"};
};

// As a file to take away
struct ExportTour {
  static constexpr ActionKind kind{.name = "export_tour"};
};

// What the device has kept, as JSON
struct RestoreTour {
  static constexpr ActionKind kind{
      .name = "restore_tour", .keeps_playing = true, .no_command = NoCommand::is_the_programs};
  std::string text;
};

// A tour of a file, which is shown from its first step
struct BringTour {
  static constexpr ActionKind kind{.name = "bring_tour",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_the_programs};
  Tour tour;
};

}  // namespace rostrum
