// Tallies of the rows of any period from sums that were made once: those of all rows that begin up
// to its last day, less those of all that end before its first. Sums are kept for every block of
// rows in either order, and a period costs the rows of two parts of blocks, however long it is.
// They hold for as long as the sets, which are those of every condition but the period, stay as
// they are.
//
// Memory: at most `most_bytes`; blocks are as long as that asks for. Made in one pass over the rows
// of the sets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/query/tallies.hpp"

namespace rostrum {

class PeriodSums {
 public:
  static constexpr std::size_t most_bytes = std::size_t{32} << 20;
  // Of fewer rows that come or go the tallies are moved as soon as they are read.
  static constexpr std::size_t fewest_rows = 2048;

  // By facet the rows that satisfy all but its own choice and the period; facets without a choice
  // have one set.
  using Sets = EnumArray<Facet, const Bitset*>;

  // False where blocks would be so long that nothing is won. `by_latest` as PeriodRows has it.
  bool make(const Tallies& like, const Sets& sets, std::span<const Row> by_latest);
  bool made() const { return block_rows_ > 0; }
  void drop() { block_rows_ = 0; }
  // With what make() was given.
  void read(Tallies& tallies, const Sets& sets, std::span<const Row> by_latest, std::size_t begun,
            std::size_t ended) const;

 private:
  std::span<const std::uint32_t> sums(const std::vector<std::uint32_t>& of,
                                      std::size_t block) const;

  std::size_t block_rows_ = 0;
  std::size_t width_ = 0;
  std::vector<std::uint32_t> begun_;
  std::vector<std::uint32_t> ended_;  // empty: as begun_
};

}  // namespace rostrum
