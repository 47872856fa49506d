// Answers a Query: the rows, and for every control what it would give.
//
// One pass makes a set of rows for each of the conditions (text, every facet, time, area);
// prefix and suffix intersections then give "all conditions but this one" for every facet and for
// the histogram without repeating work. Facet counts ignore the facet's own choice, so a count is
// what choosing the value alone would give; the histogram ignores the chosen period likewise.
// Counts are of records: forums, statements and outcomes together.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/histogram.hpp"
#include "engine/query/query.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

struct Totals {
  std::uint32_t forums = 0;
  std::uint32_t statements = 0;
  std::uint32_t outcomes = 0;

  std::uint32_t records() const { return forums + statements + outcomes; }
  bool operator==(const Totals&) const = default;
};

struct Result {
  std::vector<Row> rows;  // ascending: oldest first
  Bitset matches;         // the same, as a set
  Bitset any_time;        // rows that match everything but the period
  Totals found;
  Totals total;
  // For every facet and value: rows that match all but this facet's own choice and have the value.
  EnumArray<Facet, std::vector<std::uint32_t>> counts;
  Histogram histogram;  // of any_time

  const std::vector<std::uint32_t>& count_of(Facet facet) const { return counts[facet]; }
  bool operator==(const Result&) const = default;
};

struct EvaluateOptions {
  BinWidth bin_width = BinWidth::year;
};

Result evaluate(const Dataset& dataset, const FacetDomains& domains, const Columns& columns,
                const SearchIndex& index, const Query& query, const EvaluateOptions& options = {});

// The rows alone, for how many another question would give.
Bitset rows_matching(const Dataset& dataset, const FacetDomains& domains, const Columns& columns,
                     const SearchIndex& index, const Query& query);

}  // namespace rostrum
