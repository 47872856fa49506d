// Finds points near a point of space: buckets of cells, hashed, so that space may be as wide as it
// likes. Memory is kept from one use to the next.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/geo/sphere.hpp"

namespace rostrum {

class PointGrid {
 public:
  // Empties the grid, for about so many points, none of them farther from 0 along an axis than 2^28
  // cells. Quick when what is asked for is no wider than a cell.
  void start(std::size_t count, double cell_size) {
    cells_per_unit_ = 1 / cell_size;
    // Few points share a bucket by chance.
    heads_.assign(std::bit_ceil(2 * count + 1), none);
    entries_.clear();
  }

  void add(const SpherePoint& at, std::uint32_t what) {
    const Cell cell = cell_of(at);
    low_ = entries_.empty() ? cell : least(low_, cell);
    high_ = entries_.empty() ? cell : greatest(high_, cell);
    std::uint32_t& head = heads_[bucket(cell)];
    entries_.push_back({what, head});
    head = static_cast<std::uint32_t>(entries_.size() - 1);
  }

  // Calls use(what) for all points within reach, some beyond, and some of them more than once.
  template <typename Use>
  void near(const SpherePoint& at, double reach, Use use) const {
    if (entries_.empty()) return;
    const SpherePoint corner{reach, reach, reach};
    const Cell from = greatest(cell_of(at - corner), low_);
    const Cell to = least(cell_of(at + corner), high_);
    for (std::int32_t z = from.z; z <= to.z; ++z) {
      for (std::int32_t y = from.y; y <= to.y; ++y) {
        for (std::int32_t x = from.x; x <= to.x; ++x) {
          for (std::uint32_t i = heads_[bucket({x, y, z})]; i != none; i = entries_[i].next)
            use(entries_[i].what);
        }
      }
    }
  }

 private:
  static constexpr std::uint32_t none = 0xffffffffU;
  static constexpr double max_cells = 1 << 29;

  struct Entry {
    std::uint32_t what = 0;
    std::uint32_t next = none;
  };
  struct Cell {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t z = 0;
  };

  static Cell least(Cell a, Cell b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::min(a.z, b.z)};
  }
  static Cell greatest(Cell a, Cell b) {
    return {std::max(a.x, b.x), std::max(a.y, b.y), std::max(a.z, b.z)};
  }
  Cell cell_of(const SpherePoint& at) const {
    // Rounds down without a call of std::floor: what is converted is never below 0.
    const auto along = [&](double value) {
      return static_cast<std::int32_t>(value * cells_per_unit_ + max_cells);
    };
    return {along(at.x), along(at.y), along(at.z)};
  }
  // Three large primes: Teschner et al., "Optimized Spatial Hashing", 2003.
  std::size_t bucket(Cell cell) const {
    const std::uint32_t hash = static_cast<std::uint32_t>(cell.x) * 73856093U ^
                               static_cast<std::uint32_t>(cell.y) * 19349663U ^
                               static_cast<std::uint32_t>(cell.z) * 83492791U;
    return (hash ^ hash >> 15U) & (heads_.size() - 1);
  }

  double cells_per_unit_ = 1;
  // The box of cells in use: a flat map has but one layer of them.
  Cell low_;
  Cell high_;
  std::vector<std::uint32_t> heads_;
  std::vector<Entry> entries_;
};

}  // namespace rostrum
