// Many short lists of numbers in two arrays, and rows grouped into such lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace rostrum {

// Lists of values, one after another: list i is values[offsets[i]] .. values[offsets[i + 1]].
struct ValueLists {
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::uint32_t> values;

  std::size_t size() const { return offsets.size() - 1; }
  std::span<const std::uint32_t> operator[](std::size_t i) const {
    return std::span(values).subspan(offsets[i], offsets[i + 1] - offsets[i]);
  }
};

// For every group the rows that are in it, ascending; group_of(row) is below group_count. A
// counting sort: linear in rows and groups.
template <typename GroupOf>
ValueLists grouped_rows(std::size_t row_count, std::size_t group_count, GroupOf group_of) {
  ValueLists lists;
  lists.offsets.assign(group_count + 1, 0);
  for (std::uint32_t row = 0; row < row_count; ++row)
    ++lists.offsets[group_of(row) + 1];
  std::partial_sum(lists.offsets.begin(), lists.offsets.end(), lists.offsets.begin());
  lists.values.resize(row_count);
  std::vector<std::uint32_t> next(lists.offsets.begin(), lists.offsets.end() - 1);
  for (std::uint32_t row = 0; row < row_count; ++row)
    lists.values[next[group_of(row)]++] = row;
  return lists;
}

}  // namespace rostrum
