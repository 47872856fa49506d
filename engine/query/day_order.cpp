#include "engine/query/day_order.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "engine/model/date_span.hpp"

namespace rostrum {

std::vector<std::uint32_t> in_order_of_day(std::span<const Day> days,
                                           std::span<const std::uint32_t> rows) {
  bool any = false;
  Day first;
  Day last;
  for (const Day day : days) {
    if (day == DateSpan::open_start || day == DateSpan::open_end) continue;
    first = any ? std::min(first, day) : day;
    last = any ? std::max(last, day) : day;
    any = true;
  }
  const std::size_t known = any ? static_cast<std::size_t>(last - first) + 1 : 0;
  // One place more before the known days and one after them.
  const auto place_of = [&](Day day) {
    if (day == DateSpan::open_start) return std::size_t{0};
    if (day == DateSpan::open_end) return known + 1;
    return static_cast<std::size_t>(day - first) + 1;
  };
  std::vector<std::uint32_t> next(known + 3, 0);
  for (const std::uint32_t row : rows)
    ++next[place_of(days[row]) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> ordered(rows.size());
  for (const std::uint32_t row : rows)
    ordered[next[place_of(days[row])]++] = row;
  return ordered;
}

std::vector<std::uint32_t> in_order_of_day(std::span<const Day> days) {
  std::vector<std::uint32_t> rows(days.size());
  std::iota(rows.begin(), rows.end(), 0U);
  return in_order_of_day(days, rows);
}

}  // namespace rostrum
