// The record or the subject that is looked at, and those that are compared.
#pragma once

#include <string>

#include "engine/state/actions/kind.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// A record by its id, a subject by its text; empty goes back to the list
struct Select {
  static constexpr ActionKind kind{
      .name = "select", .history = HistoryWrite::push, .no_command = NoCommand::names_its_object};
  std::string id;
};

// Among the forums found
struct SelectAdjacent {
  static constexpr ActionKind kind{.name = "select_adjacent", .history = HistoryWrite::push};
  int step = 1;
};

// Of a record: a page of the web, in a new tab
struct OpenSource {
  static constexpr ActionKind kind{.name = "open_source",
                                   .no_command = NoCommand::names_its_object};
  std::string url;
};

struct SetScreen {
  static constexpr ActionKind kind{.name = "set_screen", .history = HistoryWrite::push};
  Screen screen;
};

struct AddToCompare {
  static constexpr ActionKind kind{.name = "add_to_compare",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

struct RemoveFromCompare {
  static constexpr ActionKind kind{.name = "remove_from_compare",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

// The topic on which Compare shows what each column said; empty: the one that is chosen for them
struct SetSaidTopic {
  static constexpr ActionKind kind{.name = "set_said_topic",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

}  // namespace rostrum
