#include "engine/link/period_entry.hpp"

#include <random>
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "engine/present/period_text.hpp"
#include "tests/support/english.hpp"

namespace rostrum::period_entry_test {

namespace {

// As an address writes it; "any" for no period, the error after "!".
std::string read(std::string_view text) {
  const auto period = period_from_entry(text);
  if (!period) return "!" + test::english(period.error());
  return *period ? text_from_time_range(**period) : "any";
}

}  // namespace

TEST_CASE("a typed period is read like an address and like words") {
  struct Row {
    const char* typed;
    const char* period;
  };
  const Row table[] = {
      {"2018", "2018"},
      {" 2018-06 ", "2018-06"},
      {"2018-06-28", "2018-06-28"},
      {"28.06.2018", "2018-06-28"},
      {"06.2018", "2018-06"},
      {"May 2019", "2019-05"},
      {"28 june 2018", "2018-06-28"},
      {"Jun 28, 2018", "2018-06-28"},
      {"Sept. 2020", "2020-09"},
      {"2018..2025-09", "2018..2025-09"},
      {"2018 .. 2025-09", "2018..2025-09"},
      {"2018/2025", "2018..2025"},
      {"2018 to 2025", "2018..2025"},
      {"2018 \u2013 2025", "2018..2025"},
      {"2018\u20132025", "2018..2025"},
      {"2018 - 2025", "2018..2025"},
      {"2018-2025", "2018..2025"},
      {"2018 -2025", "2018..2025"},
      {"2018- 2025", "2018..2025"},
      {"2018-2025-09", "2018..2025-09"},
      {"2018-06-2025-09", "2018-06..2025-09"},
      {"2018-06-28-2025-09-30", "2018-06-28..2025-09"},
      {"01.06.2018-31.12.2025", "2018-06..2025"},
      {"June 2018-March 2020", "2018-06..2020-03"},
      {"January-June 2018", "2018..2018-06"},
      {"4-5 November 2024", "2024-11-04..2024-11-05"},
      {"2018-latest", "2018..latest"},
      {"2025-2018", "2018..2025"},
      {"from May 2019 to June 2020", "2019-05..2020-06"},
      {"between 2019 and 2020", "2019..2020"},
      {"January \u2013 June 2018", "2018..2018-06"},
      {"4 \u2013 5 November 2024", "2024-11-04..2024-11-05"},
      {"28 October \u2013 3 November 2024", "2024-10-28..2024-11-03"},
      {"2018 to latest", "2018..latest"},
      {"2018..", "2018..latest"},
      {"since 2018", "2018..latest"},
      {"FROM March 2018", "2018-03..latest"},
      {"after 2018", "2019..latest"},
      {"until May 2019", "..2019-05"},
      {"..2019-06-30", "..2019-06"},
      {"before 2019", "..2018"},
      {"2025 to 2018", "2018..2025"},
      {"29 Feb 2024", "2024-02-29"},
      {"", "any"},
      {"  ", "any"},
      {"Any time", "any"},
  };
  for (const Row& row : table) {
    INFO(row.typed);
    CHECK(read(row.typed) == row.period);
  }
}

TEST_CASE("what is no period says so and names ways to write one") {
  for (const char* typed : {"mya 2019",
                            "soon",
                            "2018 to 2019 to 2020",
                            "18",
                            "May",
                            "4 May",
                            "..",
                            "to",
                            "since",
                            "2018 2019",
                            "201",
                            "20189",
                            "2018-6-1-2",
                            "-2018",
                            "2018-",
                            "Jun-2018",
                            "01-06-2018",
                            "2018-2019-2020",
                            "June June 2018",
                            "5 to 6",
                            "\xff\xfe",
                            "2018 \u2013 soon"}) {
    INFO(typed);
    const std::string answer = read(typed);
    CHECK(answer.starts_with("!\""));
    CHECK(answer.find("is no period. Try 2018") != std::string::npos);
  }
}

TEST_CASE("a day that no calendar has is named as such") {
  for (const char* typed :
       {"31 June 2018", "2018-13", "2018-02-29", "0000", "1 to 31 April 2020"}) {
    INFO(typed);
    CHECK(read(typed).find("not in the calendar") != std::string::npos);
  }
}

TEST_CASE("the words of a period and its address are read back to the same period") {
  std::mt19937 random(17);
  std::uniform_int_distribution<std::int32_t> days(-30'000, 40'000);
  std::uniform_int_distribution<std::int32_t> lengths(0, 900);
  std::uniform_int_distribution<int> kinds(0, 5);
  for (int i = 0; i < 3000; ++i) {
    TimeRange range{Day{days(random)}, std::nullopt};
    range.to = *range.from + lengths(random);
    const int kind = kinds(random);
    if (kind == 0) range.to.reset();
    if (kind == 1) range.from.reset();
    if (kind == 2) {  // whole years, which words say shortly
      range.from = first_day_of_year(civil_from_day(*range.from).year);
      range.to = first_day_of_year(civil_from_day(*range.to).year + 1) - 1;
    }
    const std::string words = period_text(Language::english(), range);
    const std::string address = text_from_time_range(range);
    INFO(words << " / " << address);
    REQUIRE(period_from_entry(words).value() == range);
    REQUIRE(period_from_entry(address).value() == range);
  }
}

}  // namespace rostrum::period_entry_test
