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

// A month by itself, as over a column: "June".
std::string month_text(const Language& language, int month, MonthStyle months = MonthStyle::wide);

// The years that dates reach over: "2014 to 2024", "2018". Open ends have no year; empty without
// one.
std::string years_text(const Language& language, std::span<const DateSpan> dates);

}  // namespace rostrum
