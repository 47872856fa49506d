// How the view is shown to this reader, whatever it holds.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/vocabulary.hpp"
#include "engine/state/actions/kind.hpp"

namespace rostrum {

// A field of the view that needs no look at the data: a word of a small vocabulary, a switch, a
// number. By its key and its value as a link has them: "land", "points". How it is written into the
// history stands with the field.
struct SetField {
  static constexpr ActionKind kind{.name = "set_field"};
  std::string key;
  std::string value;

  bool operator==(const SetField&) const = default;
};

template <Vocabulary Value>
SetField set_field(std::string_view key, Value value) {
  return {std::string(key), std::string(id_of(value))};
}

struct SetTextPercent {
  static constexpr ActionKind kind{.name = "set_text_percent", .history = HistoryWrite::replace};
  int percent;
};

struct SetSplitPercent {
  static constexpr ActionKind kind{.name = "set_split_percent",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_a_gesture};
  int percent;
};

}  // namespace rostrum
