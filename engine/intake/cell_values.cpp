#include "engine/intake/cell_values.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_set>

#include "engine/base/ascii.hpp"
#include "engine/base/decimal.hpp"
#include "engine/base/utf8.hpp"
#include "engine/model/date_span.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

constexpr std::size_t max_slug_bytes = 60;

// Whole names and usual short forms, English and German, folded, spaces around.
constexpr std::array<std::string_view, 12> month_spellings = {" jan january januar ",
                                                              " feb february februar ",
                                                              " mar march marz ",
                                                              " apr april ",
                                                              " may mai ",
                                                              " jun june juni ",
                                                              " jul july juli ",
                                                              " aug august ",
                                                              " sep sept september ",
                                                              " oct october okt oktober ",
                                                              " nov november ",
                                                              " dec december dez dezember "};

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// At most four digits.
int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits)
    number = number * 10 + (c - '0');
  return number;
}

// Zero for no month.
int month_of(std::string_view word) {
  const std::string name = ' ' + fold(word) + ' ';
  if (name.size() < 3) return 0;
  for (std::size_t i = 0; i < month_spellings.size(); ++i) {
    if (month_spellings[i].contains(name)) return static_cast<int>(i) + 1;
  }
  return 0;
}

// "10:00", with seconds, zone or an end: what names no year.
bool is_time_of_day(std::string_view text) {
  if (text.size() < 5 || text[2] != ':' || !is_digits(text.substr(0, 2)) ||
      !is_digits(text.substr(3, 2))) {
    return false;
  }
  text.remove_prefix(std::min(text.find_first_not_of(":.0123456789"), text.size()));
  if (text.size() <= 6 && text.find_first_of("+-") == 0) return true;  // +0200
  std::size_t digits = 0;
  for (const char c : text) {
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    if (digits == 4) return false;
  }
  return true;
}

std::optional<std::string> date_text(int year, int month, int day) {
  char text[32];
  if (day > 0) {
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  } else {
    std::snprintf(text, sizeof text, "%04d-%02d", year, month);
  }
  if (!date_span_from_text(text)) return std::nullopt;
  return text;
}

std::vector<std::string_view> parts_of_cell(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t begin = text.find_first_not_of(separators);
    if (begin == std::string_view::npos) return parts;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

bool is_blank(const Utf8Character& character) {
  const char32_t c = character.code_point;
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xFEFF || !character.valid;
}

}  // namespace

bool is_clean_cell(std::string_view cell) {
  bool after_blank = true;
  for (std::size_t at = 0; at < cell.size();) {
    const auto byte = static_cast<unsigned char>(cell[at]);
    if (byte <= 0x20) {
      if (byte != ' ' || after_blank) return false;
      after_blank = true;
      ++at;
      continue;
    }
    after_blank = false;
    if (byte < 0x7F) {
      ++at;
      continue;
    }
    const Utf8Character character = utf8_character_at(cell, at);
    if (is_blank(character)) return false;
    at += character.bytes;
  }
  return cell.empty() || !after_blank;
}

std::string clean_cell(std::string_view cell) {
  std::string clean;
  clean.reserve(cell.size());
  for (std::size_t at = 0; at < cell.size();) {
    const Utf8Character character = utf8_character_at(cell, at);
    if (!is_blank(character)) {
      clean.append(cell, at, character.bytes);
    } else if (!clean.empty() && clean.back() != ' ') {
      clean += ' ';
    }
    at += character.bytes;
  }
  while (!clean.empty() && clean.back() == ' ')
    clean.pop_back();
  return clean;
}

std::optional<std::string> date_from_cell(std::string_view cell) {
  const std::string clean = clean_cell(cell);
  const std::string_view text = clean;
  if (const auto span = date_span_from_text(text)) return text_from_date_span(*span);
  // A time of day after a whole date says nothing about the day.
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ') && is_digits(text.substr(0, 4)) &&
      is_time_of_day(text.substr(11))) {
    return date_from_cell(text.substr(0, 10));
  }
  const auto parts = parts_of_cell(text, " ./,-");
  if (parts.size() == 2 && is_digits(parts[1]) && parts[1].size() == 4 && month_of(parts[0]) > 0) {
    return date_text(number_of(parts[1]), month_of(parts[0]), 0);
  }
  if (parts.size() != 3) return std::nullopt;
  const auto is_number = [&](std::size_t i, std::size_t digits) {
    return is_digits(parts[i]) && parts[i].size() <= digits;
  };
  if (is_number(0, 4) && parts[0].size() == 4 && is_number(1, 2) && is_number(2, 2)) {
    return date_text(number_of(parts[0]), number_of(parts[1]), number_of(parts[2]));
  }
  if (!is_number(2, 4) || parts[2].size() != 4) return std::nullopt;
  const int year = number_of(parts[2]);
  if (is_number(0, 2) && month_of(parts[1]) > 0) {
    return date_text(year, month_of(parts[1]), number_of(parts[0]));
  }
  if (month_of(parts[0]) > 0 && is_number(1, 2)) {
    return date_text(year, month_of(parts[0]), number_of(parts[1]));
  }
  if (!is_number(0, 2) || !is_number(1, 2)) return std::nullopt;
  const int first = number_of(parts[0]);
  const int second = number_of(parts[1]);
  // Points are written day first; of slashes only one order may be possible.
  const bool day_first = text.find('.') != std::string_view::npos || first > 12 || first == second;
  if (day_first) return date_text(year, second, first);
  return second > 12 ? date_text(year, first, second) : std::nullopt;
}

bool has_two_dates(std::string_view cell) {
  constexpr std::size_t longest = 60;
  constexpr std::string_view between = " -\xE2\x80\x93";  // a dash is three bytes
  const std::string text = clean_cell(cell.substr(0, longest));
  bool first = false;
  for (std::size_t at = text.find_first_of(between); at != std::string::npos;
       at = text.find_first_of(between, at + 1)) {
    first = first || date_from_cell(std::string_view(text).substr(0, at));
    if (first && date_from_cell(std::string_view(text).substr(at + 1))) return true;
  }
  return false;
}

std::optional<double> number_from_cell(std::string_view cell) {
  std::string clean = clean_cell(cell);
  if (clean.find('.') == std::string::npos) std::ranges::replace(clean, ',', '.');
  // Digits beyond a hair's breadth would only be refused.
  if (const std::size_t point = clean.find('.'); point != std::string::npos) {
    if (is_digits(std::string_view(clean).substr(point + 1))) {
      clean.resize(std::min(clean.size(), point + 8));
    }
  }
  return decimal_from_text(clean);
}

std::vector<std::string> list_from_cell(std::string_view cell, bool commas) {
  const bool parted = cell.find_first_of(";|") != std::string_view::npos;
  constexpr std::size_t few = 16;  // are looked through
  std::vector<std::string> list;
  std::unordered_set<std::string> seen;
  const auto is_new = [&](const std::string& value) {
    if (list.size() < few) return std::ranges::find(list, value) == list.end();
    if (seen.empty()) seen.insert(list.begin(), list.end());
    return seen.insert(value).second;
  };
  for (const std::string_view part : parts_of_cell(cell, parted ? ";|" : commas ? "," : "")) {
    std::string clean = clean_cell(part);
    if (!clean.empty() && is_new(clean)) list.push_back(std::move(clean));
  }
  return list;
}

std::string slug_of(std::string_view text, std::string_view otherwise) {
  std::string slug;
  for (const char c : fold(text)) {
    const bool kept = is_ascii_lower(c) || is_ascii_digit(c);
    if (kept) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  slug.resize(std::min(slug.size(), max_slug_bytes));
  while (!slug.empty() && slug.back() == '-')
    slug.pop_back();
  return slug.empty() ? std::string(otherwise) : slug;
}

}  // namespace rostrum
