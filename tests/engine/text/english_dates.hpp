// Dates in English by plain code, without a message: an independent word on what date_text() says.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/date_span.hpp"

namespace rostrum::test {

inline constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

struct MonthWords {
  bool short_months = false;

  std::string_view operator()(int month) const {
    const std::string_view name = month_names[static_cast<std::size_t>(month - 1)];
    return short_months ? name.substr(0, 3) : name;
  }
};

// A date for people, without what the other end of an interval says already.
inline std::string words_from_part(CivilDate date, DatePrecision precision, MonthWords months,
                                   bool with_month, bool with_year) {
  std::string out;
  if (precision == DatePrecision::day) out += std::to_string(date.day);
  if (precision != DatePrecision::year && with_month) {
    if (!out.empty()) out += ' ';
    out += months(date.month);
  }
  if (precision == DatePrecision::year || with_year) {
    if (!out.empty()) out += ' ';
    out += std::to_string(date.year);
  }
  return out;
}

inline std::string words_from_ends(const DateSpan& span, MonthWords months) {
  const CivilDate first = civil_from_day(span.earliest);
  const CivilDate last = civil_from_day(span.latest);
  const std::string end = words_from_part(last, span.end_precision, months, true, true);
  const bool same_unit = span.start_precision == span.end_precision;
  const bool same_year = same_unit && first.year == last.year;
  const bool same_month = same_year && first.month == last.month;
  const bool same =
      same_unit && same_year &&
      (span.start_precision == DatePrecision::year ||
       (same_month && (span.start_precision == DatePrecision::month || first.day == last.day)));
  if (!span.interval || same) return end;
  return words_from_part(first, span.start_precision, months, !same_month, !same_year) + " – " +
         end;
}

inline std::string words_from_date_span(const DateSpan& span, bool short_months = false) {
  const MonthWords months{short_months};
  std::string out;
  if (span.has_open_end()) {
    out = "from ";
  } else if (span.has_open_start()) {
    out = "until ";
  }
  if (span.about) out += "about ";
  if (span.has_open_end()) {
    out += words_from_part(civil_from_day(span.earliest), span.start_precision, months, true, true);
  } else if (span.has_open_start()) {
    out += words_from_part(civil_from_day(span.latest), span.end_precision, months, true, true);
  } else {
    out += words_from_ends(span, months);
  }
  if (span.uncertain) out += " (uncertain)";
  return out;
}

inline std::string year_words(const std::vector<DateSpan>& dates) {
  std::optional<Day> first;
  std::optional<Day> last;
  for (const DateSpan& date : dates) {
    if (!date.has_open_start() && (!first || date.earliest < *first)) first = date.earliest;
    if (!date.has_open_end() && (!last || date.latest > *last)) last = date.latest;
  }
  if (!first || !last) return {};
  const std::string from = std::to_string(civil_from_day(*first).year);
  const std::string to = std::to_string(civil_from_day(*last).year);
  return from == to ? from : from + " to " + to;
}

}  // namespace rostrum::test
