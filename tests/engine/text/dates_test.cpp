// Dates in English words.
#include "engine/text/dates.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/text/english_dates.hpp"

namespace rostrum::dates_test {
namespace {

const Language& english = Language::english();

std::vector<DateSpan> spans() {
  std::vector<std::string> dates;
  for (const int year : {987, 2018, 2019}) {
    const std::string y = std::string(year < 1000 ? "0" : "") + std::to_string(year);
    dates.push_back(y);
    for (const char* month : {"-02", "-06", "-09", "-12"}) {
      dates.push_back(y + month);
      for (const char* day : {"-01", "-28"})
        dates.push_back(y + month + day);
    }
  }
  std::vector<std::string> texts;
  for (const std::string& date : dates) {
    for (const char* mark : {"", "~", "?", "%"}) {
      texts.push_back(date + mark);
      texts.push_back(date + mark + "/..");
      texts.push_back("../" + date + mark);
    }
    for (const std::string& other : dates) {
      texts.push_back(date + "/" + other);
      texts.push_back(date + "~/" + other + "?");
    }
  }
  std::vector<DateSpan> found;
  for (const std::string& text : texts) {
    if (const auto span = date_span_from_text(text)) found.push_back(*span);
  }
  return found;
}

DateSpan span_of(std::string_view text) {
  const auto span = date_span_from_text(text);
  REQUIRE(span);
  return *span;
}

TEST_CASE("words for people say a date once and completely") {
  const auto words = [](std::string_view text) { return date_text(english, span_of(text)); };
  CHECK(words("2018") == "2018");
  CHECK(words("2018-06") == "June 2018");
  CHECK(words("2018-06-28") == "28 June 2018");
  CHECK(words("2018-06-28/2018-06-29") == "28 – 29 June 2018");
  CHECK(words("2018-06-28/2018-07-02") == "28 June – 2 July 2018");
  CHECK(words("2018-12-30/2019-01-02") == "30 December 2018 – 2 January 2019");
  CHECK(words("2018-06-28/2018-06-28") == "28 June 2018");
  CHECK(words("2018-06/2018-08") == "June – August 2018");
  CHECK(words("2018/2019") == "2018 – 2019");
  CHECK(words("2018-06/2018-07-03") == "June 2018 – 3 July 2018");
  CHECK(words("2018~") == "about 2018");
  CHECK(words("2018?") == "2018 (uncertain)");
  CHECK(words("2018-06%") == "about June 2018 (uncertain)");
  CHECK(words("2018/..") == "from 2018");
  CHECK(words("../2018-06") == "until June 2018");
  CHECK(date_text(english, span_of("2018-09-28/2018-10-02"), MonthStyle::abbreviated) ==
        "28 Sep – 2 Oct 2018");
}

TEST_CASE("dates read in English as they always did") {
  const std::vector<DateSpan> all = spans();
  REQUIRE(all.size() > 1000);
  for (const DateSpan& span : all) {
    CHECK(date_text(english, span) == test::words_from_date_span(span));
    CHECK(date_text(english, span, MonthStyle::abbreviated) ==
          test::words_from_date_span(span, true));
  }
}

TEST_CASE("years read in English as they always did") {
  const std::vector<DateSpan> all = spans();
  CHECK(years_text(english, {}).empty());
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const std::vector<DateSpan> dates = {all[i], all[all.size() - 1 - i]};
    CHECK(years_text(english, dates) == test::year_words(dates));
  }
}

TEST_CASE("a month stands by itself too") {
  CHECK(month_text(english, 6) == "June");
  CHECK(month_text(english, 9, MonthStyle::abbreviated) == "Sep");
}

}  // namespace
}  // namespace rostrum::dates_test
