// A date as the sources know it: a day, a month, a year or an interval of them, perhaps about,
// perhaps uncertain, perhaps open at an end. It is never turned into an instant.
//
// Text form: a subset of EDTF, levels 0 and 1 (ISO 8601-2:2019):
//   2018   2018-06   2018-06-28   2018-06-28/2018-06-29   2018-06/2018-08   2018/..   ../2018
//   with ~ (about) or ? (uncertain) after a date.
// Invariants: earliest <= latest; an open end lies at Day min or max and is marked.
#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "engine/model/civil_date.hpp"

namespace rostrum {

enum class DatePrecision : std::uint8_t { year, month, day };

struct DateSpan {
  static constexpr Day open_start{-10'000'000};  // before any calendar we read
  static constexpr Day open_end{10'000'000};

  Day earliest;  // first day it may cover
  Day latest;    // last day it may cover, inclusive
  DatePrecision start_precision = DatePrecision::day;
  DatePrecision end_precision = DatePrecision::day;
  bool interval = false;   // written with a slash
  bool about = false;      // ~
  bool uncertain = false;  // ?

  constexpr auto operator<=>(const DateSpan&) const = default;

  constexpr bool has_open_start() const { return earliest == open_start; }
  constexpr bool has_open_end() const { return latest == open_end; }
  constexpr bool overlaps(Day from, Day to) const { return earliest <= to && from <= latest; }
};

// The error says what is wrong with the text, in words for a curator.
std::expected<DateSpan, std::string> date_span_from_text(std::string_view text);

// The canonical EDTF text; date_span_from_text reads it back to an equal value.
std::string text_from_date_span(const DateSpan& span);

// The same of one day or of the month or year that it lies in: "2018-06-28", "2018-06", "2018".
std::string text_from_day(Day day, DatePrecision precision = DatePrecision::day);

}  // namespace rostrum
