#include "engine/model/civil_date.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::civil_date_test {

TEST_CASE("every day from year 1 to 4000 follows the one before it") {
  Day day = day_from_civil({1, 1, 1});
  for (int year = 1; year <= 4000; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int number = 1; number <= days_in_month(year, month); ++number) {
        const CivilDate date{year, static_cast<std::uint8_t>(month),
                             static_cast<std::uint8_t>(number)};
        if (day_from_civil(date) != day || civil_from_day(day) != date) {
          FAIL("broken at " << year << '-' << month << '-' << number);
        }
        day = day + 1;
      }
    }
  }
  CHECK(day == first_day_of_year(4001));
}

TEST_CASE("known days have their known numbers") {
  CHECK(day_from_civil({1970, 1, 1}).days == 0);
  CHECK(day_from_civil({2000, 3, 1}).days == 11017);
  CHECK(day_from_civil({1, 1, 1}).days == -719162);
}

TEST_CASE("a century is a leap year only every fourth time") {
  CHECK(is_leap_year(2000));
  CHECK(is_leap_year(2024));
  CHECK_FALSE(is_leap_year(1900));
  CHECK_FALSE(is_leap_year(2023));
  CHECK(days_in_month(2100, 2) == 28);
}

}  // namespace rostrum::civil_date_test
