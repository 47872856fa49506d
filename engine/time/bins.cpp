#include "engine/time/bins.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rostrum {

namespace {

constexpr std::int32_t days_a_week = 7;

// 0 is Monday; 1970-01-01 was a Thursday.
std::int32_t weekday(Day day) {
  const std::int32_t shifted = (day.days + 3) % days_a_week;
  return shifted < 0 ? shifted + days_a_week : shifted;
}

Day first_of_month(std::int32_t year, int month) {
  return day_from_civil({year, static_cast<std::uint8_t>(month), 1});
}

Day month_later(CivilDate date, int months) {
  const int index = date.month - 1 + months;
  return first_of_month(date.year + index / 12, index % 12 + 1);
}

std::int64_t bin_count(Day from, Day to, BinWidth width) {
  const CivilDate a = civil_from_day(bin_start(from, width));
  const CivilDate b = civil_from_day(bin_start(to, width));
  const std::int64_t months = (std::int64_t{b.year} - a.year) * 12 + b.month - a.month;
  switch (width) {
    case BinWidth::year:
      return months / 12 + 1;
    case BinWidth::quarter:
      return months / 3 + 1;
    case BinWidth::month:
      return months + 1;
    case BinWidth::week:
      return (bin_start(to, width) - bin_start(from, width)) / days_a_week + 1;
    case BinWidth::day:
      break;
  }
  return std::int64_t{to.days} - from.days + 1;
}

}  // namespace

Day bin_start(Day day, BinWidth width) {
  const CivilDate date = civil_from_day(day);
  switch (width) {
    case BinWidth::year:
      return first_day_of_year(date.year);
    case BinWidth::quarter:
      return first_of_month(date.year, (date.month - 1) / 3 * 3 + 1);
    case BinWidth::month:
      return first_of_month(date.year, date.month);
    case BinWidth::week:
      return day - weekday(day);
    case BinWidth::day:
      break;
  }
  return day;
}

Day next_bin_start(Day day, BinWidth width) {
  const Day start = bin_start(day, width);
  switch (width) {
    case BinWidth::year:
      return month_later(civil_from_day(start), 12);
    case BinWidth::quarter:
      return month_later(civil_from_day(start), 3);
    case BinWidth::month:
      return month_later(civil_from_day(start), 1);
    case BinWidth::week:
      return start + days_a_week;
    case BinWidth::day:
      break;
  }
  return start + 1;
}

std::vector<TimeBin> bins_covering(Day from, Day to, BinWidth width) {
  std::vector<TimeBin> bins;
  if (to < from) return bins;
  bins.reserve(static_cast<std::size_t>(bin_count(from, to, width)));
  for (Day start = bin_start(from, width); start <= to;) {
    const Day next = next_bin_start(start, width);
    bins.push_back({start, next - 1});
    start = next;
  }
  return bins;
}

BinWidth bin_width_for(Day from, Day to, std::size_t max_bins) {
  constexpr std::array<BinWidth, 4> finest_first = {BinWidth::day, BinWidth::week, BinWidth::month,
                                                    BinWidth::quarter};
  if (to < from) return BinWidth::day;
  const auto fits = [&](BinWidth width) {
    return bin_count(from, to, width) <= static_cast<std::int64_t>(max_bins);
  };
  const auto found = std::find_if(finest_first.begin(), finest_first.end(), fits);
  return found == finest_first.end() ? BinWidth::year : *found;
}

BinWidth bin_width_at_zoom(double px_per_day, double min_px) {
  struct Shortest {
    BinWidth width;
    int days;
  };
  constexpr std::array<Shortest, 4> finest_first = {{{BinWidth::day, 1},
                                                     {BinWidth::week, days_a_week},
                                                     {BinWidth::month, 28},
                                                     {BinWidth::quarter, 90}}};
  const auto found = std::ranges::find_if(
      finest_first, [&](const Shortest& shortest) { return shortest.days * px_per_day >= min_px; });
  return found == finest_first.end() ? BinWidth::year : found->width;
}

}  // namespace rostrum
