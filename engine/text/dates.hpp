// Dates as people read them, in a language. Spans keep the precision that their source has.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/model/date_span.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

enum class MonthStyle : std::uint8_t { wide, abbreviated };  // "June", "Jun"

// "28 – 29 June 2018", "June 2018", "2018", "about 2018", "2018 (uncertain)", "from 2018"
std::string date_text(const Language& language, const DateSpan& span,
                      MonthStyle months = MonthStyle::wide);
void append_date(std::string& into, const Language& language, const DateSpan& span,
                 MonthStyle months);

// Both ends of it, for sentences with words of their own between them: "28" and "29 June 2018". A
// date that is no interval, or one of a single unit, is an end without a start.
struct DateEnds {
  std::string from;
  std::string to;
};
DateEnds date_ends(const Language& language, const DateSpan& span,
                   MonthStyle months = MonthStyle::wide);

// A month by itself, as over a column: "June".
std::string month_text(const Language& language, int month, MonthStyle months = MonthStyle::wide);

// The years that dates reach over: "2014 to 2024", "2018". Open ends have no year; empty without
// one.
std::string years_text(const Language& language, std::span<const DateSpan> dates);

}  // namespace rostrum
