// How often rows of sets have every value of every facet: those that count, and apart from them the
// others. All in one array, so that tallies of all facets are added and subtracted as one.
//
// For units that count row by row (statements, outcomes); of the others, kinds of record alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/query/columns.hpp"
#include "engine/query/counting.hpp"

namespace rostrum {

// Rows are counted so many words at once.
inline constexpr std::size_t words_at_once = 64;
using RowBuffer = std::array<Row, words_at_once * 64>;

// The rows of words, of which the first is `first_word` of its set; at most as many as are counted
// at once.
std::span<const Row> rows_in_words(std::span<const std::uint64_t> words, std::size_t first_word,
                                   RowBuffer& buffer);

bool counts_by_row(CountUnit unit);
inline bool counts_by_row(Facet facet, CountUnit unit) {
  return facet == Facet::kind || counts_by_row(unit);
}

class Tallies {
 public:
  Tallies(const Columns& columns, CountUnit unit);

  // Those that are tallied: a facet of which no row has a value is not.
  std::span<const Facet> facets() const { return facets_; }
  std::span<std::uint32_t> values() { return values_; }

  void clear(std::span<const Facet> facets);
  // Adds rows, or takes them away: by 1 or -1 modulo 2^32.
  void add(std::span<const Facet> facets, std::span<const std::uint64_t> words,
           std::size_t first_word, std::uint32_t by);
  void add_rows(std::span<const Facet> facets, std::span<const Row> rows, std::uint32_t by);
  void write(Facet facet, ValueCounts& counts) const;

 private:
  struct Place {
    std::size_t counted = 0;
    std::size_t others = 0;  // the same where all rows count
    std::size_t end = 0;
  };
  void add_rows_at(std::span<const Facet> facets, std::span<const Row> rows, bool counted,
                   std::uint32_t by);

  const Columns* columns_;
  const Bitset* of_unit_;
  std::vector<Facet> facets_;
  EnumArray<Facet, Place> places_;
  std::vector<std::uint32_t> values_;
};

}  // namespace rostrum
