// What is counted by calendar bin: how many there are, how many match, and of which topic groups.
//
// Built from a set of rows that count (counting.hpp) at any width of bin; what is shown again at
// the same width needs no work. Memory is reused: building into a histogram that was built before
// allocates only when it grows. A row counts in the bin of its first day, one without a known first
// day in that of its last. Linear in the rows and the bins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/query/columns.hpp"
#include "engine/time/bins.hpp"

namespace rostrum {

struct HistogramBin {
  Day from;
  Day to;                   // inclusive
  std::uint32_t count = 0;  // rows of the set
  std::uint32_t total = 0;  // all rows of the unit

  bool operator==(const HistogramBin&) const = default;
};

struct Histogram {
  BinWidth width = BinWidth::year;
  std::vector<HistogramBin> bins;  // in order, without a gap
  std::uint32_t most = 0;          // the greatest total of a bin
  std::uint32_t most_count = 0;    // the greatest count of a bin
  std::size_t group_count = 0;
  std::vector<std::uint32_t> group_counts;  // bin after bin, a count for every group

  // Of a bin's count; a row of two groups counts in both.
  std::span<const std::uint32_t> by_group(std::size_t bin) const {
    return std::span(group_counts).subspan(bin * group_count, group_count);
  }
  // The bin that holds the day; bins.size() when none does.
  std::size_t bin_of(Day day) const;

  bool operator==(const Histogram&) const = default;
};

// Where the rows of every bin are. Rows ascend by their first day, so those of a bin lie beside
// each other; the few without one come first and are told one by one.
struct BinRows {
  BinRows() = default;
  BinRows(const Columns& columns, const Histogram& histogram);

  std::vector<std::size_t> first;            // by bin, and where the last one ends
  std::vector<std::size_t> bin_without_day;  // of the first rows; the number of bins for none
};

// How many of the set's rows each bin has.
void count_bins(Histogram& histogram, const BinRows& bin_rows, const Bitset& rows);
// Adds or takes away, by 1 or -1 modulo 2^32, the topic groups of the set's rows.
void add_groups(Histogram& histogram, const BinRows& bin_rows, const Columns& columns,
                const Bitset& rows, std::uint32_t by);

// Over the bins that cover [from, to]; rows of other days are left out. No bins when to < from.
void build_histogram(Histogram& histogram, const Dataset& dataset, const Columns& columns,
                     const Bitset& rows, CountUnit unit, BinWidth width, Day from, Day to);
// Over all days of the dataset; no bins when it has none.
void build_histogram(Histogram& histogram, const Dataset& dataset, const Columns& columns,
                     const Bitset& rows, CountUnit unit, BinWidth width);

}  // namespace rostrum
