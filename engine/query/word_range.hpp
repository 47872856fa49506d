// A part of a set of rows: so many of its words of 64 rows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rostrum {

struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const WordRange&) const = default;
};

// Adds the words of the rows [from, to); no range begins before the one that was added last, and
// those that touch become one.
inline void add_words_of(std::vector<WordRange>& ranges, std::size_t from, std::size_t to) {
  if (from >= to) return;
  const WordRange added{.begin = from / 64, .end = (to + 63) / 64};
  if (!ranges.empty() && added.begin <= ranges.back().end) {
    ranges.back().end = std::max(ranges.back().end, added.end);
  } else {
    ranges.push_back(added);
  }
}

}  // namespace rostrum
