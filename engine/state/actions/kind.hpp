// What is so of every action of a kind: its name, what it does to the browser's history, and why it
// is no Command, where it is none. Stands in the action itself, as `kind`.
#pragma once

#include <cstdint>

#include "engine/view/history_write.hpp"

namespace rostrum {

// Why no Command (engine/state/command.hpp) stands for an action. A command takes no arguments, so
// what does without any is one; what needs some says here where they come from.
enum class NoCommand : std::uint8_t {
  has_one,
  names_its_object,  // a facet's value, a record, a section: its control stands beside that
  is_typed,          // a text in an input
  is_a_gesture,      // where a pointer, a finger or a held arrow key goes
  is_one_of_a_list,  // chosen among others that stand together
  is_the_programs,   // no reader does it
};

// What is so of every action of a kind.
struct ActionKind {
  const char* name;  // for logs and golden texts: "toggle_value"
  // Of an action that changes the View; see history_write().
  HistoryWrite history = HistoryWrite::none;
  // It may be one of many steps of one motion of the period, which is one entry of the history.
  bool is_period_drag = false;
  bool keeps_playing = false;  // whatever else a reader does ends a run
  NoCommand no_command = NoCommand::has_one;
};

}  // namespace rostrum
