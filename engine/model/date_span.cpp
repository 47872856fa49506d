#include "engine/model/date_span.hpp"

#include <optional>
#include <utility>

namespace rostrum {

namespace {

// One date of the text, before it becomes days.
struct DatePart {
  int year = 0;
  int month = 1;
  int day = 1;
  DatePrecision precision = DatePrecision::year;
  bool about = false;
  bool uncertain = false;

  Day first() const { return day_from_civil(civil(month, day)); }
  Day last() const {
    const int last_month = precision == DatePrecision::year ? 12 : month;
    return precision == DatePrecision::day
               ? first()
               : day_from_civil(civil(last_month, days_in_month(year, last_month)));
  }

 private:
  CivilDate civil(int m, int d) const {
    return {year, static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(d)};
  }
};

std::unexpected<std::string> complaint(std::string_view text, std::string_view what) {
  return std::unexpected("not a date: \"" + std::string(text) + "\" " + std::string(what));
}

// A number of exactly so many digits.
std::optional<int> number(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::expected<DatePart, std::string> part_from_text(const std::string_view whole) {
  DatePart part;
  std::string_view text = whole;
  if (text.ends_with('~') || text.ends_with('?') || text.ends_with('%')) {
    part.about = !text.ends_with('?');
    part.uncertain = !text.ends_with('~');
    text.remove_suffix(1);
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) {
    return complaint(whole, "should look like 2018, 2018-06 or 2018-06-28");
  }
  const auto year = number(text.substr(0, 4), 4);
  if (!year) return complaint(whole, "should start with a year of four digits");
  if (*year == 0) return complaint(whole, "has the year 0000; years start at 0001");
  part.year = *year;
  if (text.size() == 4) return part;

  const auto month = text[4] == '-' ? number(text.substr(5, 2), 2) : std::nullopt;
  if (!month) return complaint(whole, "should have a month of two digits after the year: 2018-06");
  if (*month < 1 || *month > 12) return complaint(whole, "has no such month; months are 01 to 12");
  part.month = *month;
  part.precision = DatePrecision::month;
  if (text.size() == 7) return part;

  const auto day = text[7] == '-' ? number(text.substr(8, 2), 2) : std::nullopt;
  if (!day) return complaint(whole, "should have a day of two digits after the month: 2018-06-28");
  const int length = days_in_month(part.year, part.month);
  if (*day < 1 || *day > length) {
    return complaint(whole, "has no such day; that month has days 01 to " + std::to_string(length));
  }
  part.day = *day;
  part.precision = DatePrecision::day;
  return part;
}

std::expected<DateSpan, std::string> interval_from_text(std::string_view text, std::size_t slash) {
  const std::string_view before = text.substr(0, slash);
  const std::string_view after = text.substr(slash + 1);
  if (after.contains('/')) return complaint(text, "has more than one slash");
  if (before.empty()) return complaint(text, "has no start; write ../ for an open one");
  if (after.empty()) return complaint(text, "has no end; write /.. for an open one");
  if (before == ".." && after == "..") return complaint(text, "is open at both ends");

  DateSpan span;
  span.interval = true;
  span.earliest = DateSpan::open_start;
  span.latest = DateSpan::open_end;
  if (before != "..") {
    const auto start = part_from_text(before);
    if (!start) return std::unexpected(start.error());
    span.earliest = start->first();
    span.start_precision = start->precision;
    span.about = start->about;
    span.uncertain = start->uncertain;
  }
  if (after != "..") {
    const auto end = part_from_text(after);
    if (!end) return std::unexpected(end.error());
    span.latest = end->last();
    span.end_precision = end->precision;
    span.about = span.about || end->about;
    span.uncertain = span.uncertain || end->uncertain;
  }
  if (span.latest < span.earliest) return complaint(text, "ends before it starts");
  return span;
}

void append_padded(std::string& out, int value, std::size_t digits) {
  const std::string text = std::to_string(value);
  if (text.size() < digits) out.append(digits - text.size(), '0');
  out += text;
}

std::string text_from_part(Day day, DatePrecision precision, std::string_view mark) {
  return text_from_day(day, precision).append(mark);
}

}  // namespace

std::expected<DateSpan, std::string> date_span_from_text(std::string_view text) {
  if (text.empty()) return std::unexpected("not a date: it is empty");
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    return interval_from_text(text, slash);
  }
  const auto part = part_from_text(text);
  if (!part) return std::unexpected(part.error());
  return DateSpan{.earliest = part->first(),
                  .latest = part->last(),
                  .start_precision = part->precision,
                  .end_precision = part->precision,
                  .interval = false,
                  .about = part->about,
                  .uncertain = part->uncertain};
}

std::string text_from_day(Day day, DatePrecision precision) {
  const CivilDate date = civil_from_day(day);
  std::string out;
  append_padded(out, date.year, 4);
  if (precision != DatePrecision::year) {
    out += '-';
    append_padded(out, date.month, 2);
  }
  if (precision == DatePrecision::day) {
    out += '-';
    append_padded(out, date.day, 2);
  }
  return out;
}

std::string text_from_date_span(const DateSpan& span) {
  const std::string_view mark = span.about && span.uncertain ? "%"
                                : span.about                 ? "~"
                                : span.uncertain             ? "?"
                                                             : "";
  if (!span.interval) return text_from_part(span.earliest, span.start_precision, mark);
  const std::string start = span.has_open_start()
                                ? std::string("..")
                                : text_from_part(span.earliest, span.start_precision, mark);
  const std::string end = span.has_open_end()
                              ? std::string("..")
                              : text_from_part(span.latest, span.end_precision, mark);
  return start + '/' + end;
}

}  // namespace rostrum
