// A set of row numbers as 64-bit words: intersections and counts at memory speed.
//
// Invariant: bits at and after size() are zero, so counts need no mask.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rostrum {

class Bitset {
 public:
  Bitset() = default;
  explicit Bitset(std::size_t size, bool value = false);

  std::size_t size() const { return size_; }
  bool test(std::size_t i) const { return (words_[i / 64] >> (i % 64) & 1U) != 0; }
  void set(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
  void reset(std::size_t i) { words_[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
  void fill(bool value);

  std::size_t count() const;
  // Number of rows in both sets; sizes must be equal.
  std::size_t count_and(const Bitset& other) const;

  Bitset& operator&=(const Bitset& other);
  Bitset& operator|=(const Bitset& other);
  Bitset& subtract(const Bitset& other);  // removes the rows of other
  bool operator==(const Bitset&) const = default;

  std::span<const std::uint64_t> words() const { return words_; }

  // Calls visit(row) for every row in the set, ascending.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      for (std::uint64_t bits = words_[w]; bits != 0; bits &= bits - 1) {
        visit(w * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      }
    }
  }

 private:
  void clear_tail();

  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

}  // namespace rostrum
