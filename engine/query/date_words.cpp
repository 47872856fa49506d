#include "engine/query/date_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/base/ascii.hpp"
#include "engine/base/utf8.hpp"
#include "engine/search/fold.hpp"
#include "engine/search/text_query.hpp"

namespace rostrum {

namespace {

constexpr std::string_view dash_key = "..";
constexpr std::size_t shortest_month = 3;  // letters of its name: "Nov"

constexpr std::array<std::string_view, 12> english_months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
// Without the ending that the case gives them.
constexpr std::array<std::string_view, 12> russian_months = {
    "~yanvar", "~fevral", "~mart",     "~aprel",   "~ma",     "~iyun",
    "~iyul",   "~avgust", "~sentyabr", "~oktyabr", "~noyabr", "~dekabr"};
constexpr std::array<std::string_view, 6> russian_endings = {"", "a", "ya", "e", "i", "u"};
constexpr std::array<std::string_view, 7> russian_years = {"~god",  "~goda", "~godu", "~gode",
                                                           "~gody", "~g",    "~gg"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::optional<int> number_from(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  if (!std::ranges::all_of(text, is_ascii_digit)) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<int> year_from(std::string_view text) {
  return text.size() == 4 ? number_from(text, 4) : std::nullopt;
}

std::optional<int> day_from(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.size() > ending.size() && text.ends_with(ending)) {
      text.remove_suffix(ending.size());
      break;
    }
  }
  return number_from(text, 2);
}

std::optional<int> month_from(std::string_view key) {
  for (std::size_t month = 0; month < english_months.size(); ++month) {
    if (key.size() >= shortest_month && english_months[month].starts_with(key)) {
      return static_cast<int>(month) + 1;
    }
    const std::string_view russian = russian_months[month];
    if (!key.starts_with(russian)) continue;
    const std::string_view ending = key.substr(russian.size());
    const bool has_ending = !ending.empty() || russian.size() > shortest_month;
    if (has_ending && is_one_of(russian_endings, ending)) return static_cast<int>(month) + 1;
  }
  if (key == "sept") return 9;
  return std::nullopt;
}

// "2010s", and "2010-е" or "2010-х" in Russian.
std::optional<int> decade_from(std::string_view key) {
  const bool has_ending = key.size() > 4 && key[3] == '0' &&
                          (key.substr(4) == "s" || key.substr(4) == "-e" || key.substr(4) == "-kh");
  return has_ending ? year_from(key.substr(0, 4)) : std::nullopt;
}

std::vector<std::string_view> parts_of(std::string_view text, char joint) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(joint, start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

// "2018-06-28" and "28.06.2018", each also without the day.
DateWords joined_date(std::string_view key, char joint) {
  std::vector<std::string_view> parts = parts_of(key, joint);
  if (joint == '.') std::ranges::reverse(parts);
  if (parts.size() < 2 || parts.size() > 3) return {};
  DateWords date{.year = year_from(parts[0]), .month = number_from(parts[1], 2), .day = {}};
  if (parts.size() == 3) date.day = number_from(parts[2], 2);
  if (!date.year || !date.month || (parts.size() == 3 && !date.day)) return {};
  date.words = 1;
  return date;
}

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x00A0;
}

bool is_long_dash(char32_t c) {
  return c == 0x2013 || c == 0x2014;
}

bool may_be_of_date(std::string_view piece) {
  if (piece.empty() || is_ascii_digit(piece.front())) return true;
  const std::string folded = fold(piece);
  return month_from(static_cast<unsigned char>(piece.front()) < 0x80 ? folded : "~" + folded)
      .has_value();
}

// Where a word falls into two dates, and the bytes of the dash between them: "2018–2025",
// "2018-2025", "2019-", "2018..2025".
struct Joint {
  std::size_t at = std::string_view::npos;
  std::size_t bytes = 0;
};

Joint joint_of(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += utf8_character_at(word, at).bytes) {
    Joint joint{at, 0};
    if (word.substr(at).starts_with(dash_key)) joint.bytes = dash_key.size();
    const Utf8Character character = utf8_character_at(word, at);
    if (is_long_dash(character.code_point)) joint.bytes = character.bytes;
    // A hyphen also stands within one date: "2018-06".
    const bool between_years = word[at] == '-' && year_from(word.substr(0, at)) &&
                               (at + 1 == word.size() || year_from(word.substr(at + 1)));
    if (between_years) joint.bytes = 1;
    if (joint.bytes == 0) continue;
    const bool of_dates =
        may_be_of_date(word.substr(0, at)) && may_be_of_date(word.substr(at + joint.bytes));
    return of_dates ? joint : Joint{};
  }
  return {};
}

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  std::vector<TextWord> read() && {
    for (std::size_t at = 0; at < text_.size();) {
      const Utf8Character character = utf8_character_at(text_, at);
      if (is_blank(character.code_point)) {
        at += character.bytes;
      } else if (is_search_quote(character.code_point)) {
        at = skip_phrase(at);
      } else {
        at = take(at);
      }
    }
    return std::move(words_);
  }

 private:
  // A quote that is not closed yet is being typed: all behind it is of the phrase.
  std::size_t skip_phrase(std::size_t begin) {
    std::size_t at = begin + utf8_character_at(text_, begin).bytes;
    while (at < text_.size()) {
      const Utf8Character character = utf8_character_at(text_, at);
      at += character.bytes;
      if (is_search_quote(character.code_point)) break;
    }
    words_.push_back({begin, at, {}});
    return at;
  }

  std::size_t take(std::size_t begin) {
    std::size_t end = begin;
    while (end < text_.size()) {
      const Utf8Character character = utf8_character_at(text_, end);
      if (is_blank(character.code_point) || is_search_quote(character.code_point)) break;
      end += character.bytes;
    }
    std::size_t last = end;
    while (last > begin && std::string_view(",.;:!?").find(text_[last - 1]) != std::string::npos)
      --last;
    const std::string_view word = text_.substr(begin, last - begin);
    const char32_t first = utf8_character_at(text_, begin).code_point;
    if (word == "-" ||
        (is_long_dash(first) && utf8_character_at(text_, begin).bytes == word.size())) {
      words_.push_back({begin, last, std::string(dash_key)});
    } else if (is_search_minus(first)) {
      words_.push_back({begin, last, {}});  // left out of the search, not of a period
    } else {
      take_dates(begin, word);
    }
    return end;
  }

  void take_dates(std::size_t begin, std::string_view word) {
    const Joint joint = joint_of(word);
    if (joint.bytes == 0) {
      add(begin, word);
      return;
    }
    add(begin, word.substr(0, joint.at));
    words_.push_back({begin + joint.at, begin + joint.at + joint.bytes, std::string(dash_key)});
    const std::size_t after = joint.at + joint.bytes;
    add(begin + after, word.substr(after));
  }

  void add(std::size_t begin, std::string_view word) {
    if (word.empty()) return;
    std::string key;
    if (is_ascii_digit(word.front())) {
      // Dates in figures keep their joints, and an ending its own letters.
      const std::size_t letters = std::min(word.find_first_not_of("0123456789.-"), word.size());
      key = std::string(word.substr(0, letters)) + fold(word.substr(letters));
      if (letters < word.size() && key.size() == letters) key.clear();  // "2018)"
    } else {
      const bool is_ascii = static_cast<unsigned char>(word.front()) < 0x80;
      key = (is_ascii ? "" : "~") + fold(word);
      // "(2018)" and "COVID-19" are glued to what is none of a date.
      if (is_ascii && !is_ascii_letter(word.front())) key.clear();
    }
    words_.push_back({begin, begin + word.size(), std::move(key)});
  }

  std::string_view text_;
  std::vector<TextWord> words_;
};

}  // namespace

std::vector<TextWord> words_with_places(std::string_view text) {
  return WordReader(text).read();
}

bool DateWords::in_calendar() const {
  if (*year < 1) return false;
  if (month && (*month < 1 || *month > 12)) return false;
  return !day || (*day >= 1 && *day <= days_in_month(*year, *month));
}

Day DateWords::first() const {
  return day_from_civil({*year, static_cast<std::uint8_t>(month.value_or(1)),
                         static_cast<std::uint8_t>(day.value_or(1))});
}

Day DateWords::last() const {
  const int last_year = decade ? *year + 9 : *year;
  const int last_month = month.value_or(12);
  return day_from_civil(
      {last_year, static_cast<std::uint8_t>(last_month),
       static_cast<std::uint8_t>(day.value_or(days_in_month(last_year, last_month)))});
}

void DateWords::complete_from(const DateWords& other) {
  if (day && !month) month = other.month;
  if ((day || month) && !year) year = other.year;
}

DateWords date_at(std::span<const TextWord> words) {
  if (words.empty()) return {};
  const std::string_view head = words.front().key;
  DateWords date;
  if (const auto decade = decade_from(head)) {
    date = {.year = decade, .month = {}, .day = {}, .decade = true, .words = 1};
  } else if (head.find('-') != std::string_view::npos) {
    date = joined_date(head, '-');
  } else if (head.find('.') != std::string_view::npos && head != dash_key) {
    date = joined_date(head, '.');
  }
  // In words: a day and a month in either order, then a year, each of them once.
  while (date.words < words.size() && !date.year) {
    const std::string_view key = words[date.words].key;
    const auto year = year_from(key);
    const auto day = day_from(key);
    const auto month = month_from(key);
    if (year) {
      date.year = year;
    } else if (month && !date.month) {
      date.month = month;
    } else if (day && !date.day) {
      date.day = day;
    } else {
      break;
    }
    ++date.words;
  }
  if (date.day && date.year && !date.month) return {};  // "20 2018"
  const bool says_year =
      date.year && date.words < words.size() && is_one_of(russian_years, words[date.words].key);
  if (says_year) ++date.words;
  return date;
}

}  // namespace rostrum
