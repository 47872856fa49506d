#include "engine/query/day_order.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <ranges>

#include "engine/model/date_span.hpp"

namespace rostrum {

namespace {

// Places in the order: one before the known days, one for each of them, one after.
struct DayPlaces {
  explicit DayPlaces(std::span<const Day> days) {
    for (const Day day : days) {
      first = std::min(first, day == DateSpan::open_start ? DateSpan::open_end : day);
      last = std::max(last, day == DateSpan::open_end ? DateSpan::open_start : day);
    }
  }

  bool any() const { return first <= last; }  // a known day
  std::size_t count() const { return any() ? static_cast<std::size_t>(last - first) + 3 : 2; }
  std::size_t of(Day day) const {
    if (day == DateSpan::open_start) return 0;
    if (day == DateSpan::open_end) return count() - 1;
    return static_cast<std::size_t>(day - first) + 1;
  }

  Day first = DateSpan::open_end;
  Day last = DateSpan::open_start;
};

template <typename Rows>
std::vector<std::uint32_t> ordered(std::span<const Day> days, const Rows& rows) {
  const DayPlaces places(days);
  std::vector<std::uint32_t> next(places.count() + 1, 0);
  for (const std::uint32_t row : rows)
    ++next[places.of(days[row]) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> in_order(rows.size());
  for (const std::uint32_t row : rows)
    in_order[next[places.of(days[row])]++] = row;
  return in_order;
}

}  // namespace

std::vector<std::uint32_t> in_order_of_day(std::span<const Day> days,
                                           std::span<const std::uint32_t> rows) {
  return ordered(days, rows);
}

std::vector<std::uint32_t> in_order_of_day(std::span<const Day> days) {
  return ordered(days, std::views::iota(0U, static_cast<std::uint32_t>(days.size())));
}

}  // namespace rostrum
