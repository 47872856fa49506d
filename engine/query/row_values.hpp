// A facet's values of every row: a number a row where no row has two of them, else lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/query/value_lists.hpp"

namespace rostrum {

class RowValues {
 public:
  RowValues() = default;
  // A row without a value has `none`.
  RowValues(std::vector<std::uint32_t> one_each, std::uint32_t none)
      : size_(one_each.size()), one_each_(std::move(one_each)), none_(none) {}
  explicit RowValues(ValueLists lists) : size_(lists.size()), lists_(std::move(lists)) {}
  // So many rows, none of which has a value.
  static RowValues nothing(std::size_t rows) {
    RowValues values;
    values.size_ = rows;
    return values;
  }

  std::size_t size() const { return size_; }
  bool any() const { return !one_each_.empty() || !lists_.values.empty(); }
  // Sorted, without repeats.
  std::span<const std::uint32_t> operator[](std::size_t row) const {
    if (!one_each_.empty()) {
      return std::span(one_each_).subspan(row, one_each_[row] == none_ ? 0 : 1);
    }
    return any() ? lists_[row] : std::span<const std::uint32_t>();
  }
  // By row, where every row has one at most; empty where they are lists.
  std::span<const std::uint32_t> one_each() const { return one_each_; }

 private:
  std::size_t size_ = 0;
  std::vector<std::uint32_t> one_each_;
  std::uint32_t none_ = 0;
  ValueLists lists_;
};

}  // namespace rostrum
