#include "engine/base/bitset.hpp"

#include <algorithm>
#include <cassert>

namespace rostrum {

Bitset::Bitset(std::size_t size, bool value)
    : size_(size), words_((size + 63) / 64, value ? ~std::uint64_t{0} : 0) {
  clear_tail();
}

void Bitset::fill(bool value) {
  std::fill(words_.begin(), words_.end(), value ? ~std::uint64_t{0} : 0);
  clear_tail();
}

void Bitset::fill(std::size_t from, std::size_t to, bool value) {
  for (std::size_t w = from / 64; w * 64 < to; ++w) {
    const std::uint64_t mask = word_mask(w, from, to);
    words_[w] = value ? words_[w] | mask : words_[w] & ~mask;
  }
}

std::size_t Bitset::count() const {
  std::size_t rows = 0;
  for (const std::uint64_t word : words_)
    rows += static_cast<std::size_t>(std::popcount(word));
  return rows;
}

std::size_t Bitset::count_and(const Bitset& other) const {
  assert(size_ == other.size_);
  std::size_t rows = 0;
  for (std::size_t w = 0; w < words_.size(); ++w) {
    rows += static_cast<std::size_t>(std::popcount(words_[w] & other.words_[w]));
  }
  return rows;
}

std::size_t Bitset::count_between(std::size_t from, std::size_t to) const {
  std::size_t rows = 0;
  for (std::size_t w = from / 64; w * 64 < to; ++w)
    rows += static_cast<std::size_t>(std::popcount(words_[w] & word_mask(w, from, to)));
  return rows;
}

Bitset& Bitset::operator&=(const Bitset& other) {
  assert(size_ == other.size_);
  for (std::size_t w = 0; w < words_.size(); ++w)
    words_[w] &= other.words_[w];
  return *this;
}

Bitset& Bitset::operator|=(const Bitset& other) {
  assert(size_ == other.size_);
  for (std::size_t w = 0; w < words_.size(); ++w)
    words_[w] |= other.words_[w];
  return *this;
}

Bitset& Bitset::subtract(const Bitset& other) {
  assert(size_ == other.size_);
  for (std::size_t w = 0; w < words_.size(); ++w)
    words_[w] &= ~other.words_[w];
  return *this;
}

void Bitset::clear_tail() {
  const std::size_t used = size_ % 64;
  if (used != 0) words_.back() &= (std::uint64_t{1} << used) - 1;
}

}  // namespace rostrum
