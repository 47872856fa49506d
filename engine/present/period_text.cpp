#include "engine/present/period_text.hpp"

#include <algorithm>

#include "messages/filter.hpp"

namespace rostrum {

namespace {

DatePrecision precision_of_start(Day day) {
  const CivilDate date = civil_from_day(day);
  if (date.day != 1) return DatePrecision::day;
  return date.month == 1 ? DatePrecision::year : DatePrecision::month;
}

// The last day of a unit is the day before the first of the next.
DatePrecision precision_of_end(Day day) {
  return precision_of_start(day + 1);
}

DateSpan period_span(Day from, Day to, DatePrecision precision) {
  return {.earliest = from,
          .latest = to,
          .start_precision = precision,
          .end_precision = precision,
          .interval = true};
}

}  // namespace

DateSpan dates_of_period(const TimeRange& range) {
  if (!range.from) return period_span(*range.to, *range.to, precision_of_end(*range.to));
  if (!range.to) return period_span(*range.from, *range.from, precision_of_start(*range.from));
  // Both ends as finely as the finer one: "January – June 2018" and never "2018 – June 2018".
  return period_span(*range.from, *range.to,
                     std::max(precision_of_start(*range.from), precision_of_end(*range.to)));
}

Message period_message(const TimeRange& range) {
  if (!range.from && !range.to) return msg::filter_period_any;
  const DateSpan dates = dates_of_period(range);
  if (!range.to) return msg::filter_period_from{.when = dates};
  if (!range.from) return msg::filter_period_until{.when = dates};
  return msg::filter_period{.when = dates};
}

std::string period_text(const Language& language, const TimeRange& range) {
  return language.text(period_message(range));
}

}  // namespace rostrum
