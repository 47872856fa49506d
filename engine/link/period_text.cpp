#include "engine/link/period_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "engine/link/address.hpp"
#include "engine/model/date_span.hpp"

namespace rostrum {

namespace {

constexpr Day first_day = day_from_civil({1, 1, 1});
constexpr Day last_day = day_from_civil({9999, 12, 31});
constexpr std::string_view latest_word = "latest";

// The roughest precision whose first day this is.
DatePrecision text_precision_of_start(Day day) {
  const CivilDate date = civil_from_day(day);
  if (date.day != 1) return DatePrecision::day;
  return date.month == 1 ? DatePrecision::year : DatePrecision::month;
}

// The roughest precision whose last day this is.
DatePrecision text_precision_of_end(Day day) {
  const CivilDate date = civil_from_day(day);
  if (date.day != days_in_month(date.year, date.month)) return DatePrecision::day;
  return date.month == 12 ? DatePrecision::year : DatePrecision::month;
}

// One date standing for a whole period, where there is one: "2018", "2018-06", "2018-06-28".
std::optional<std::string> text_of_one(Day from, Day to) {
  if (from == to) return text_from_day(from);
  const CivilDate first = civil_from_day(from);
  const CivilDate last = civil_from_day(to);
  if (first.year != last.year) return std::nullopt;
  const DatePrecision start = text_precision_of_start(from);
  const DatePrecision end = text_precision_of_end(to);
  if (start == DatePrecision::year && end == DatePrecision::year) {
    return text_from_day(from, DatePrecision::year);
  }
  if (first.month == last.month && start != DatePrecision::day && end != DatePrecision::day) {
    return text_from_day(from, DatePrecision::month);
  }
  return std::nullopt;
}

std::optional<DateSpan> date_from_text(std::string_view text) {
  // Of the data files' date forms an address uses plain dates only.
  if (text.find_first_not_of("0123456789-") != std::string_view::npos) return std::nullopt;
  const auto span = date_span_from_text(text);
  if (!span || span->earliest < first_day || span->latest > last_day) return std::nullopt;
  return *span;
}

}  // namespace

std::string text_from_time_range(const TimeRange& range) {
  const auto within = [](Day day) { return std::clamp(day, first_day, last_day); };
  if (range.from && range.to) {
    const Day from = within(std::min(*range.from, *range.to));
    const Day to = within(std::max(*range.from, *range.to));
    if (const auto one = text_of_one(from, to)) return *one;
    return text_from_day(from, text_precision_of_start(from)) + ".." +
           text_from_day(to, text_precision_of_end(to));
  }
  if (range.from) {
    const Day from = within(*range.from);
    return text_from_day(from, text_precision_of_start(from)) + ".." + std::string(latest_word);
  }
  if (range.to) {
    const Day to = within(*range.to);
    return ".." + text_from_day(to, text_precision_of_end(to));
  }
  return {};
}

std::optional<TimeRange> time_range_from_text(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto one = date_from_text(text);
    if (!one) return std::nullopt;
    return TimeRange{one->earliest, one->latest};
  }
  const std::string_view start_text = text.substr(0, dots);
  const std::string_view end_text = text.substr(dots + 2);
  const bool open_start = start_text.empty();
  const bool open_end = end_text.empty() || end_text == latest_word;
  auto start = date_from_text(start_text);
  auto end = date_from_text(end_text);
  if ((!open_start && !start) || (!open_end && !end)) return std::nullopt;
  if (start && end && end->latest < start->earliest) std::swap(start, end);
  TimeRange range;
  if (start) range.from = start->earliest;
  if (end) range.to = end->latest;
  return range;
}

}  // namespace rostrum
