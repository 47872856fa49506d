#include "engine/model/date_span.hpp"

#include <random>
#include <string>

#include <catch_amalgamated.hpp>

namespace rostrum::date_span_test {

namespace {

DateSpan span_of(std::string_view text) {
  const auto span = date_span_from_text(text);
  INFO(text);
  REQUIRE(span);
  return *span;
}

std::string error_of(std::string_view text) {
  const auto span = date_span_from_text(text);
  INFO(text);
  REQUIRE_FALSE(span);
  return span.error();
}

}  // namespace

TEST_CASE("a date covers every day it may mean") {
  CHECK(span_of("2018").earliest == day_from_civil({2018, 1, 1}));
  CHECK(span_of("2018").latest == day_from_civil({2018, 12, 31}));
  CHECK(span_of("2024-02").latest == day_from_civil({2024, 2, 29}));
  CHECK(span_of("2018-06-28").earliest == span_of("2018-06-28").latest);
  CHECK(span_of("2018-06/2018-08").earliest == day_from_civil({2018, 6, 1}));
  CHECK(span_of("2018-06/2018-08").latest == day_from_civil({2018, 8, 31}));
}

TEST_CASE("an open end is marked and covers everything on its side") {
  CHECK(span_of("2018/..").has_open_end());
  CHECK_FALSE(span_of("2018/..").has_open_start());
  CHECK(span_of("../2018").has_open_start());
  CHECK(span_of("../2018").overlaps(day_from_civil({1, 1, 1}), day_from_civil({1, 1, 1})));
}

TEST_CASE("marks say about and uncertain") {
  CHECK(span_of("2018~").about);
  CHECK_FALSE(span_of("2018~").uncertain);
  CHECK(span_of("2018?").uncertain);
  CHECK(span_of("2018%").about);
  CHECK(span_of("2018%").uncertain);
  CHECK(span_of("2018~/2019").about);
}

TEST_CASE("a date's text reads back as the same date") {
  for (const std::string text :
       {"2018", "2018-06", "2018-06-28", "2018-06-28/2018-06-29", "2018-06/2018-08", "2018/..",
        "../2018", "2018~", "2018-06?", "2018-06-28%", "2018~/2019~", "2018-06/2019", "0001",
        "9999-12-31", "2018/2018"}) {
    CHECK(text_from_date_span(span_of(text)) == text);
  }
}

TEST_CASE("a day is written with four digits of its year, alone or as month and year") {
  const Day day = day_from_civil({2018, 6, 8});
  CHECK(text_from_day(day) == "2018-06-08");
  CHECK(text_from_day(day, DatePrecision::month) == "2018-06");
  CHECK(text_from_day(day, DatePrecision::year) == "2018");
  CHECK(text_from_day(day_from_civil({751, 12, 31})) == "0751-12-31");
}

TEST_CASE("random dates round-trip through text") {
  std::mt19937 random(7);
  const auto number = [&](int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
  };
  const auto padded = [](int value, std::size_t digits) {
    std::string text = std::to_string(value);
    return std::string(digits - text.size(), '0') + text;
  };
  const auto date = [&](int year) {
    std::string text = padded(year, 4);
    const int precision = number(0, 2);
    if (precision > 0) text += '-' + padded(number(1, 12), 2);
    if (precision > 1) text += '-' + padded(number(1, 28), 2);
    return text;
  };
  for (int i = 0; i < 5000; ++i) {
    const int year = number(1, 5000);
    std::string text = date(year);
    if (number(0, 1) == 1) text += '/' + date(number(year + 1, 9000));
    REQUIRE(text_from_date_span(span_of(text)) == text);
  }
}

TEST_CASE("what is wrong with a date is said in words") {
  CHECK(error_of("") == "not a date: it is empty");
  CHECK(error_of("2018-13") == "not a date: \"2018-13\" has no such month; months are 01 to 12");
  CHECK(error_of("2023-02-29") ==
        "not a date: \"2023-02-29\" has no such day; that month has days 01 to 28");
  CHECK(error_of("2019/2018") == "not a date: \"2019/2018\" ends before it starts");
  CHECK(error_of("2018/") == "not a date: \"2018/\" has no end; write /.. for an open one");
  CHECK(error_of("28 June 2018") ==
        "not a date: \"28 June 2018\" should look like 2018, 2018-06 or 2018-06-28");
  for (const std::string_view text :
       {"18", "2018-6", "2018-06-1", "2018/06-28", "2018-06-28T10:00", "../..", "2018//2019",
        "2018/2019/2020", "0000", "-018", "2018~?", "~2018", "2018-00", "2018-06-00", "20x8", "/",
        "2018_06", "2018-06_28"}) {
    CHECK_FALSE(date_span_from_text(text));
  }
}

}  // namespace rostrum::date_span_test
