// A set of row numbers as 64-bit words: intersections and counts at memory speed.
//
// Invariant: bits at and after size() are zero, so counts need no mask.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
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
  void fill(std::size_t from, std::size_t to, bool value);  // [from, to)

  std::size_t count() const;
  // Number of rows in both sets; sizes must be equal.
  std::size_t count_and(const Bitset& other) const;
  // Of [from, to).
  std::size_t count_between(std::size_t from, std::size_t to) const;

  Bitset& operator&=(const Bitset& other);
  Bitset& operator|=(const Bitset& other);
  Bitset& subtract(const Bitset& other);  // removes the rows of other
  bool operator==(const Bitset&) const = default;

  std::span<const std::uint64_t> words() const { return words_; }
  // Who writes them keeps the invariant.
  std::span<std::uint64_t> words() { return words_; }

  // The rows in the set, ascending: `for (std::uint32_t row : set)`; backwards too.
  class Iterator;
  Iterator begin() const;
  Iterator end() const;

 private:
  void clear_tail();

  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

// Of word `word` the bits that stand for [from, to).
inline std::uint64_t word_mask(std::size_t word, std::size_t from, std::size_t to) {
  const std::size_t begin = word * 64;
  if (to <= begin || begin + 64 <= from || to <= from) return 0;
  std::uint64_t mask = ~std::uint64_t{0};
  if (from > begin) mask <<= from - begin;
  if (to < begin + 64) mask &= ~std::uint64_t{0} >> (begin + 64 - to);
  return mask;
}

class Bitset::Iterator {
 public:
  using value_type = std::uint32_t;
  using difference_type = std::ptrdiff_t;
  using iterator_concept = std::bidirectional_iterator_tag;

  Iterator() = default;
  // The first row at or after `row`; rows from words.size() * 64 on are the end.
  Iterator(std::span<const std::uint64_t> words, std::size_t row) : words_(words), row_(row) {
    find_next();
  }

  value_type operator*() const { return static_cast<value_type>(row_); }
  Iterator& operator++() {
    ++row_;
    find_next();
    return *this;
  }
  Iterator operator++(int) {
    Iterator before = *this;
    ++*this;
    return before;
  }
  Iterator& operator--() {
    std::size_t word = (row_ - 1) / 64;
    // Of the word, the bits up to the one before.
    std::uint64_t bits = words_[word] & (~std::uint64_t{0} >> (63 - (row_ - 1) % 64));
    while (bits == 0)
      bits = words_[--word];
    row_ = word * 64 + 63 - static_cast<std::size_t>(std::countl_zero(bits));
    return *this;
  }
  Iterator operator--(int) {
    Iterator before = *this;
    --*this;
    return before;
  }
  bool operator==(const Iterator& other) const { return row_ == other.row_; }

 private:
  void find_next() {
    std::size_t word = row_ / 64;
    if (word >= words_.size()) return;
    std::uint64_t bits = words_[word] & (~std::uint64_t{0} << row_ % 64);
    while (bits == 0) {
      if (++word == words_.size()) {
        row_ = word * 64;
        return;
      }
      bits = words_[word];
    }
    row_ = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
  }

  std::span<const std::uint64_t> words_;
  std::size_t row_ = 0;
};

inline Bitset::Iterator Bitset::begin() const {
  return {words_, 0};
}
inline Bitset::Iterator Bitset::end() const {
  return {words_, words_.size() * 64};
}

}  // namespace rostrum
