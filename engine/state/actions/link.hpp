// Addresses: links that are opened, copied and shared, and the way back.
#pragma once

#include <string>

#include "engine/state/actions/kind.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

// A fragment without '#': a link, the back button, the page's interface
struct OpenAddress {
  static constexpr ActionKind kind{.name = "open_address",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_the_programs};
  std::string address;
};

// A question offered at the start; how one reads stays
struct OpenExample {
  static constexpr ActionKind kind{.name = "open_example",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  std::string address;
};

// What is typed or pasted into the search: a link is opened, else searched
struct SearchOrOpen {
  static constexpr ActionKind kind{.name = "search_or_open",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_typed};
  std::string text;
};

struct Undo {
  static constexpr ActionKind kind{.name = "undo"};
};

struct CopyLink {
  static constexpr ActionKind kind{.name = "copy_link"};
};

// To the version that is shown; a link then says what changed since
struct PinDataset {
  static constexpr ActionKind kind{.name = "pin_dataset", .history = HistoryWrite::replace};
  bool on;
};

// The sheet of the reader's system
struct ShareWithSystem {
  static constexpr ActionKind kind{.name = "share_with_system"};
};

// Of a view too long for a QR code: the code of the short link instead
struct SetShortCode {
  static constexpr ActionKind kind{.name = "set_short_code"};
  bool on;
};

// To the clipboard
struct CopyText {
  static constexpr ActionKind kind{.name = "copy_text", .no_command = NoCommand::names_its_object};
  std::string text;
  Message said;  // afterwards: "Citation copied"
};

}  // namespace rostrum
