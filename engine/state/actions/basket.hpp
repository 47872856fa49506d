// The reader's basket, which stays on the device, and baskets that links bring.
#pragma once

#include <string>

#include "engine/state/actions/kind.hpp"

namespace rostrum {

// A record, at the end
struct AddToBasket {
  static constexpr ActionKind kind{.name = "add_to_basket",
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

struct RemoveFromBasket {
  static constexpr ActionKind kind{.name = "remove_from_basket",
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

// So many places down, or up when it is negative
struct MoveInBasket {
  static constexpr ActionKind kind{.name = "move_in_basket",
                                   .no_command = NoCommand::names_its_object};
  std::string id;
  int step;
};

// Writes a note, or takes it away when it is empty, and closes the field that it was written in
struct NoteInBasket {
  static constexpr ActionKind kind{.name = "note_in_basket", .no_command = NoCommand::is_typed};
  std::string id;
  std::string note;
};

// Opens the field on the canvas that an entry's note is written in; empty: closes it
struct OpenNote {
  static constexpr ActionKind kind{.name = "open_note", .no_command = NoCommand::names_its_object};
  std::string id;
};

struct EmptyBasket {
  static constexpr ActionKind kind{.name = "empty_basket"};
};

// What the device has kept, as JSON; see engine/basket/basket_json.hpp
struct RestoreBasket {
  static constexpr ActionKind kind{
      .name = "restore_basket", .keeps_playing = true, .no_command = NoCommand::is_the_programs};
  std::string text;
};

// Adds what the link brought to the reader's own, which is shown then
struct KeepSharedBasket {
  static constexpr ActionKind kind{.name = "keep_shared_basket", .history = HistoryWrite::push};
};

// Back to the reader's own
struct LeaveSharedBasket {
  static constexpr ActionKind kind{.name = "leave_shared_basket", .history = HistoryWrite::push};
};

// One record of the basket after the other, beginning with the first
struct StepThroughBasket {
  static constexpr ActionKind kind{.name = "step_through_basket", .history = HistoryWrite::push};
};

// Its records, in its order
struct CiteBasket {
  static constexpr ActionKind kind{.name = "cite_basket"};
};

struct ExportBasket {
  static constexpr ActionKind kind{.name = "export_basket"};
};

}  // namespace rostrum
