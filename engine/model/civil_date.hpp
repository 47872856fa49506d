// Days of the proleptic Gregorian calendar, as a calendar means them: no clock, no zone, no
// instant. A Day is a count of days since 1970-01-01, so that subtraction and order are plain.
//
// The conversions are Howard Hinnant's "chrono-compatible low-level date algorithms"
// (days_from_civil, civil_from_days), valid for every year an int32 of days can hold.
#pragma once

#include <compare>
#include <cstdint>

namespace rostrum {

struct Day {
  std::int32_t days = 0;  // since 1970-01-01

  constexpr auto operator<=>(const Day&) const = default;
};

constexpr std::int32_t operator-(Day a, Day b) {
  return a.days - b.days;
}
constexpr Day operator+(Day day, std::int32_t days) {
  return {day.days + days};
}
constexpr Day operator-(Day day, std::int32_t days) {
  return {day.days - days};
}

struct CivilDate {
  std::int32_t year = 1970;
  std::uint8_t month = 1;  // 1..12
  std::uint8_t day = 1;    // 1..31

  constexpr auto operator<=>(const CivilDate&) const = default;
};

constexpr bool is_leap_year(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int days_in_month(std::int32_t year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : lengths[month - 1];
}

constexpr Day day_from_civil(CivilDate date) {
  const std::int32_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t month = date.month;
  const std::int32_t day_of_year =
      (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + static_cast<std::int32_t>(date.day) - 1;
  const std::int32_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return {era * 146097 + day_of_era - 719468};
}

constexpr CivilDate civil_from_day(Day day) {
  const std::int32_t shifted = day.days + 719468;
  const std::int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int32_t day_of_era = shifted - era * 146097;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int32_t month = shifted_month + (shifted_month < 10 ? 3 : -9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

constexpr Day first_day_of_year(std::int32_t year) {
  return day_from_civil({year, 1, 1});
}

}  // namespace rostrum
