// How the view is shown to this reader, whatever it holds.
#pragma once

#include <string>

#include "engine/state/actions/kind.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// A field of the view that needs no look at the data: a switch, a word of a small vocabulary, a
// number. By its key and its value as a link has them: "land", "points".
struct SetField {
  static constexpr ActionKind kind{.name = "set_field", .no_command = NoCommand::is_one_of_a_list};
  std::string key;
  std::string value;
};

struct SetTab {
  static constexpr ActionKind kind{.name = "set_tab",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_one_of_a_list};
  Tab tab;
};

struct SetAppearance {
  static constexpr ActionKind kind{.name = "set_appearance", .history = HistoryWrite::replace};
  Appearance appearance;
};

struct SetTextPercent {
  static constexpr ActionKind kind{.name = "set_text_percent", .history = HistoryWrite::replace};
  int percent;
};

struct SetSplitPercent {
  static constexpr ActionKind kind{.name = "set_split_percent",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_one_of_a_list};
  int percent;
};

struct SetSingleKeys {
  static constexpr ActionKind kind{.name = "set_single_keys",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_one_of_a_list};
  bool on;
};

}  // namespace rostrum
