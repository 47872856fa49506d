#include "engine/link/period_entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/ascii.hpp"
#include "engine/model/civil_date.hpp"
#include "engine/view/search_text.hpp"
#include "messages/filter.hpp"

namespace rostrum {

namespace {

using Words = std::span<const std::string>;

constexpr std::size_t quoted_entry_characters = 40;
constexpr std::string_view between_mark = "..";

constexpr std::array<std::string_view, 12> month_words = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::size_t digits_before_else(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// A hyphen within one date, "2018-06" or "Jun-2018", and not between two, "2018-2025". Within one
// a month or a day follows on a year, which may have its month already.
bool is_within_date(std::string_view before, std::string_view after) {
  const std::size_t digits = digits_before_else(after);
  if (digits == 4) return !before.empty() && is_ascii_lower(before.back());
  const bool ends_month = before.size() == 4 || (before.size() <= 7 && before[4] == '-');
  return (digits == 1 || digits == 2) && digits_before_else(before) == 4 && ends_month;
}

// Whether the hyphen there parts two dates. At either end of the text it parts nothing.
bool is_dash(std::string_view before, std::string_view text, std::size_t at) {
  const std::string_view after = text.substr(at + 1);
  constexpr std::string_view blanks = " \t";
  const bool between = text.substr(0, at).find_first_not_of(blanks) != std::string_view::npos &&
                       after.find_first_not_of(blanks) != std::string_view::npos;
  return text[at] == '-' && between && !is_within_date(before, after);
}

// Lower-case words; commas part them, and dashes between dates become a word of their own.
std::vector<std::string> words_of_entry(std::string_view text) {
  std::string spaced;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool long_dash = rest.starts_with("\u2013") || rest.starts_with("\u2014");
    const std::string_view before = std::string_view(spaced).substr(spaced.rfind(' ') + 1);
    if (long_dash || rest.starts_with(between_mark)) {
      spaced += " .. ";
      i += long_dash ? 2 : 1;
    } else if (rest.starts_with('/') || is_dash(before, text, i)) {
      spaced += " .. ";
    } else if (rest.starts_with("\u00a0")) {
      spaced += ' ';
      ++i;
    } else {
      const char c = text[i];
      const bool parts = c == ',' || (c > 0 && c < ' ');
      spaced += parts ? ' ' : ascii_lower(c);
    }
  }
  std::vector<std::string> words;
  for (std::size_t start = 0; start < spaced.size();) {
    const std::size_t end = std::min(spaced.find(' ', start), spaced.size());
    if (end > start) words.push_back(spaced.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

std::optional<int> number_from(std::string_view text, std::size_t max_digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || text.size() > max_digits || text.front() == '-') return std::nullopt;
  return number;
}

// A date of which parts may be missing.
struct PartialDate {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;

  // What the other end says: "4 – 5 November 2024", "January – June 2018".
  void complete_from(const PartialDate& other) {
    if (day && !month) month = other.month;
    if ((day || month) && !year) year = other.year;
  }
  bool whole() const { return year && (month || !day); }
  bool in_calendar() const {
    if (*year < 1) return false;
    if (month && (*month < 1 || *month > 12)) return false;
    return !day || (*day >= 1 && *day <= days_in_month(*year, *month));
  }
  Day first() const { return of(month.value_or(1), day.value_or(1)); }
  Day last() const {
    const int last_month = month.value_or(12);
    return of(last_month, day.value_or(days_in_month(*year, last_month)));
  }

 private:
  Day of(int in_month, int on_day) const {
    return day_from_civil(
        {*year, static_cast<std::uint8_t>(in_month), static_cast<std::uint8_t>(on_day)});
  }
};

bool put(std::optional<int>& part, std::optional<int> number) {
  if (part || !number) return false;
  part = number;
  return true;
}

// "2018-06-28" and "28.06.2018", each also without the day.
bool read_joined(PartialDate& date, std::string_view word, char joint, bool year_first) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= word.size();) {
    const std::size_t end = std::min(word.find(joint, start), word.size());
    parts.push_back(word.substr(start, end - start));
    start = end + 1;
  }
  if (!year_first) std::ranges::reverse(parts);
  if (parts.size() < 2 || parts.size() > 3 || parts[0].size() != 4) return false;
  if (std::ranges::any_of(parts, &std::string_view::empty)) return false;
  return put(date.year, number_from(parts[0], 4)) && put(date.month, number_from(parts[1], 2)) &&
         (parts.size() < 3 || put(date.day, number_from(parts[2], 2)));
}

bool read_word(PartialDate& date, std::string_view word) {
  if (word.find('-') != std::string_view::npos) return read_joined(date, word, '-', true);
  if (word.find('.') != std::string_view::npos && word.back() != '.') {
    return read_joined(date, word, '.', false);
  }
  if (word.back() == '.') word.remove_suffix(1);  // "Jun."
  if (word.size() == 4 && number_from(word, 4)) return put(date.year, number_from(word, 4));
  if (!word.empty() && number_from(word, 2)) return put(date.day, number_from(word, 2));
  if (word.size() < 3) return false;
  const auto month = std::ranges::find_if(
      month_words, [&](std::string_view name) { return name.starts_with(word); });
  if (month == month_words.end()) return false;
  return put(date.month, static_cast<int>(month - month_words.begin()) + 1);
}

std::optional<PartialDate> date_from(Words words) {
  PartialDate date;
  for (const std::string& word : words) {
    if (!read_word(date, word)) return std::nullopt;
  }
  return date;
}

std::string shown_entry(std::string_view text) {
  return shortened(clean_search_text(text).text, quoted_entry_characters);
}

Message not_understood(std::string_view text) {
  return msg::filter_period_not_understood{.entry = shown_entry(text)};
}

Message not_in_calendar(std::string_view text) {
  return msg::filter_period_not_in_calendar{.entry = shown_entry(text)};
}

// What an end says besides its date: "after 2018" begins the day after it.
enum class Edge : std::uint8_t { inclusive, exclusive };

struct PeriodEnds {
  Words start;  // empty: open
  Words end;
  bool one = false;  // start alone stands for both
  Edge start_edge = Edge::inclusive;
  Edge end_edge = Edge::inclusive;
};

// Where the two ends are in the words; nothing when there are more than two.
std::optional<PeriodEnds> period_ends_of(Words words) {
  constexpr std::array<std::string_view, 3> opens_start = {"until", "till", "before"};
  constexpr std::array<std::string_view, 4> opens_end = {"since", "from", "after", "between"};
  constexpr std::array<std::string_view, 6> separators = {"..", "to", "until", "till", "and", "-"};
  constexpr std::array<std::string_view, 4> latest = {"latest", "now", "today", "present"};
  PeriodEnds ends;
  const std::string& head = words.front();
  if (is_one_of(opens_start, head) || head == "to") {
    ends.end = words.subspan(1);
    if (head == "before") ends.end_edge = Edge::exclusive;
    if (ends.end.empty()) return std::nullopt;
    return ends;
  }
  const bool says_from = is_one_of(opens_end, head);
  if (head == "after") ends.start_edge = Edge::exclusive;
  if (says_from) words = words.subspan(1);
  const auto mark =
      std::ranges::find_if(words, [&](const std::string& w) { return is_one_of(separators, w); });
  const auto at = static_cast<std::size_t>(mark - words.begin());
  ends.start = words.first(at);
  if (mark == words.end()) {
    if (ends.start.empty()) return std::nullopt;
    ends.one = !says_from;
    return ends;
  }
  ends.end = words.subspan(at + 1);
  if (ends.end.size() == 1 && is_one_of(latest, ends.end.front())) ends.end = {};
  if (ends.start.empty() && ends.end.empty()) return std::nullopt;
  return ends;
}

}  // namespace

std::expected<std::optional<TimeRange>, Message> period_from_entry(std::string_view text) {
  const std::vector<std::string> words = words_of_entry(text);
  const bool any_time = words.size() == 2 && words[0] == "any" && words[1] == "time";
  if (words.empty() || any_time) return std::optional<TimeRange>();
  const auto ends = period_ends_of(words);
  if (!ends) return std::unexpected(not_understood(text));
  auto start = date_from(ends->start);
  auto end = date_from(ends->one ? ends->start : ends->end);
  if (!start || !end) return std::unexpected(not_understood(text));
  start->complete_from(*end);
  const bool has_start = !ends->start.empty();
  const bool has_end = ends->one || !ends->end.empty();
  if ((has_start && !start->whole()) || (has_end && !end->whole())) {
    return std::unexpected(not_understood(text));
  }
  if ((has_start && !start->in_calendar()) || (has_end && !end->in_calendar())) {
    return std::unexpected(not_in_calendar(text));
  }
  if (has_start && has_end && end->last() < start->first()) std::swap(start, end);
  TimeRange range;
  if (has_start) {
    range.from = ends->start_edge == Edge::exclusive ? start->last() + 1 : start->first();
  }
  if (has_end) range.to = ends->end_edge == Edge::exclusive ? end->first() - 1 : end->last();
  return std::optional(range);
}

}  // namespace rostrum
