#include "ui/timeline/timeline_keys.hpp"

#include <algorithm>

namespace rostrum::ui {

namespace {

// The same edge of a month, some months on: a first stays a first, a last stays a last.
Day moved_by_months(Day day, int months) {
  const CivilDate date = civil_from_day(day);
  const bool last = date.day == days_in_month(date.year, date.month);
  const int month_count = date.year * 12 + date.month - 1 + months;
  const int year = month_count >= 0 ? month_count / 12 : (month_count - 11) / 12;
  const int month = month_count - year * 12 + 1;
  const int length = days_in_month(year, month);
  const int day_of_month = last ? length : std::min<int>(date.day, length);
  return day_from_civil(
      {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day_of_month)});
}

}  // namespace

std::optional<Action> nudged(const std::optional<TimeRange>& period, const View& view, int step,
                             bool faster) {
  if (period) {
    TimeRange time = *period;
    const int months = step * (faster ? 12 : 1);
    if (time.from) time.from = moved_by_months(*time.from, months);
    if (time.to) time.to = moved_by_months(*time.to, months);
    return SetTime{.time = time, .in_motion = true};
  }
  if (view.window) {
    const int days = view.window->to - view.window->from + 1;
    const int shift = step * std::max(1, faster ? days / 2 : days / 10);
    return SetWindow{DayWindow{view.window->from + shift, view.window->to + shift}};
  }
  return std::nullopt;
}

}  // namespace rostrum::ui
