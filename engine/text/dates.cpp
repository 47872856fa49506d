#include "engine/text/dates.hpp"

#include <optional>
#include <utility>

#include "messages/date.hpp"

namespace rostrum {

namespace {

// Many languages write a month's name otherwise beside a day than by itself.
std::string month_beside_day(const Language& language, int month, MonthStyle months) {
  const auto name = static_cast<msg::Month>(month);
  return months == MonthStyle::wide
             ? language.text(msg::date_month_beside_day{.month = name})
             : language.text(msg::date_short_month_beside_day{.month = name});
}

enum class Shown : std::uint8_t { all, without_year, day_alone };

// A date without what the other end of an interval says already.
std::string part_text(const Language& language, CivilDate date, DatePrecision precision,
                      MonthStyle months, Shown shown) {
  if (precision == DatePrecision::year) return language.text(msg::date_year{.year = date.year});
  if (precision == DatePrecision::month) {
    const std::string month = month_text(language, date.month, months);
    if (shown != Shown::all) return month;
    return language.text(msg::date_month_year{.month = month, .year = date.year});
  }
  if (shown == Shown::day_alone) return language.text(msg::date_day{.day = date.day});
  const std::string month = month_beside_day(language, date.month, months);
  if (shown == Shown::without_year) {
    return language.text(msg::date_day_month{.day = date.day, .month = month});
  }
  return language.text(
      msg::date_day_month_year{.day = date.day, .month = month, .year = date.year});
}

std::string ends_text(const Language& language, const DateSpan& span, MonthStyle months) {
  const DateEnds ends = date_ends(language, span, months);
  if (ends.from.empty()) return ends.to;
  return language.text(msg::date_range{.from = ends.from, .to = ends.to});
}

}  // namespace

std::string date_text(const Language& language, const DateSpan& span, MonthStyle months) {
  std::string text;
  if (span.has_open_end()) {
    text = part_text(language, civil_from_day(span.earliest), span.start_precision, months,
                     Shown::all);
  } else if (span.has_open_start()) {
    text = part_text(language, civil_from_day(span.latest), span.end_precision, months, Shown::all);
  } else {
    text = ends_text(language, span, months);
  }
  if (span.about) text = language.text(msg::date_about{.date = text});
  if (span.has_open_end()) {
    text = language.text(msg::date_from{.date = text});
  } else if (span.has_open_start()) {
    text = language.text(msg::date_until{.date = text});
  }
  return span.uncertain ? language.text(msg::date_uncertain{.date = text}) : text;
}

void append_date(std::string& into, const Language& language, const DateSpan& span,
                 MonthStyle months) {
  into.append(date_text(language, span, months));
}

DateEnds date_ends(const Language& language, const DateSpan& span, MonthStyle months) {
  const CivilDate first = civil_from_day(span.earliest);
  const CivilDate last = civil_from_day(span.latest);
  std::string end = part_text(language, last, span.end_precision, months, Shown::all);
  const bool same_unit = span.start_precision == span.end_precision;
  const bool same_year = same_unit && first.year == last.year;
  const bool same_month = same_year && first.month == last.month;
  const bool same =
      same_unit && same_year &&
      (span.start_precision == DatePrecision::year ||
       (same_month && (span.start_precision == DatePrecision::month || first.day == last.day)));
  if (!span.interval || same) return {.from = {}, .to = std::move(end)};
  const Shown shown = same_month ? Shown::day_alone : same_year ? Shown::without_year : Shown::all;
  return {.from = part_text(language, first, span.start_precision, months, shown),
          .to = std::move(end)};
}

std::string month_text(const Language& language, int month, MonthStyle months) {
  const auto name = static_cast<msg::Month>(month);
  return months == MonthStyle::wide ? language.text(msg::date_month{.month = name})
                                    : language.text(msg::date_short_month{.month = name});
}

std::string years_text(const Language& language, std::span<const DateSpan> dates) {
  std::optional<Day> first;
  std::optional<Day> last;
  for (const DateSpan& date : dates) {
    if (!date.has_open_start() && (!first || date.earliest < *first)) first = date.earliest;
    if (!date.has_open_end() && (!last || date.latest > *last)) last = date.latest;
  }
  if (!first || !last) return {};
  const int from = civil_from_day(*first).year;
  const int to = civil_from_day(*last).year;
  return from == to ? language.text(msg::date_year{.year = from})
                    : language.text(msg::date_years{.from = from, .to = to});
}

}  // namespace rostrum
