// One wrong letter is forgiven: a word of five letters or more that no record has, nor the
// beginning of, is read as the nearest word that some have. Words that are found are left alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/search/search_index.hpp"

namespace rostrum {

inline constexpr std::size_t shortest_forgiven = 5;

struct ForgivenWord {
  std::string typed;  // as it was
  std::string shown;  // as the index has it, folded

  bool operator==(const ForgivenWord&) const = default;
};

struct ForgivenText {
  std::string text;  // with the words that are shown in the place of those that were typed
  std::vector<ForgivenWord> words;
};

// Phrases and what is left out are not forgiven.
ForgivenText forgive(const SearchIndex& index, std::string_view text);

}  // namespace rostrum
