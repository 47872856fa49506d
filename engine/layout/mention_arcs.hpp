// Who mentions whom: the statements of an answer by the speaker's country and each country that
// they mention. A country's mentions of itself are left out; the two directions stay apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"

namespace rostrum {

// Of all pairs the heaviest are drawn; the rest is said in words.
inline constexpr std::size_t max_mention_arcs = 60;

struct MentionPair {
  CountryId from;  // the speaker's
  CountryId to;    // the one mentioned
  std::uint32_t statements = 0;

  bool operator==(const MentionPair&) const = default;
};

// Counts pairs in memory of its own that is used again. A statement which mentions several
// countries counts in the pair of each.
class MentionTally {
 public:
  // The pair with most statements first; then by from, then by to.
  void count(const Dataset& dataset, const Columns& columns, const Result& result,
             std::vector<MentionPair>& pairs);

 private:
  std::vector<std::uint32_t> counts_;  // country by country, row after row
};

// Rows of the answer that make up a pair, newest first.
std::vector<Row> statements_behind(const Columns& columns, const Result& result, CountryId from,
                                   CountryId to);

}  // namespace rostrum
