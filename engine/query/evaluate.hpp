// Answers a Query: the rows, and for every control what it would give.
//
// One pass makes a set of rows for each of the conditions (text, every facet, time, area);
// prefix and suffix intersections then give "all conditions but this one" for every facet and for
// the histogram without repeating work. Facet counts ignore the facet's own choice, so a count is
// what choosing the value alone would give; the histogram ignores the chosen period likewise.
// Numbers are of what the reader counts (count_unit.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/counting.hpp"
#include "engine/query/histogram.hpp"
#include "engine/query/query.hpp"
#include "engine/query/query_data.hpp"

namespace rostrum {

struct Result {
  Bitset matches;           // oldest first
  Bitset any_time;          // rows that match everything but the period
  Bitset counted;           // of matches, the rows that count
  Bitset counted_any_time;  // of any_time
  CountUnit unit = CountUnit::statements;
  Totals found;
  Totals total;
  std::uint32_t forums_said_at = 0;  // of the found ones, those with a found statement or outcome
  // For every facet and value: how many match all but this facet's own choice and have the value.
  EnumArray<Facet, ValueCounts> counts;
  Histogram histogram;  // of counted_any_time

  const std::vector<std::uint32_t>& count_of(Facet facet) const { return counts[facet].counts; }
  // Whether choosing it alone would find anything, of the unit or not.
  bool gives(Facet facet, ValueIndex value) const { return counts[facet].gives[value] != 0; }
  bool nothing() const { return found.records() == 0; }
  bool operator==(const Result&) const = default;
};

struct EvaluateOptions {
  BinWidth bin_width = BinWidth::year;
  CountUnit unit = CountUnit::statements;
};

Result evaluate(const QueryData& data, const Query& query, const EvaluateOptions& options = {});

// The rows alone, for how many another question would give.
Bitset rows_matching(const QueryData& data, const Query& query);

}  // namespace rostrum
