// One date in the words of a text: "2024", "2018-06", "28.06.2018", "November 2024", "5 November
// 2024", "Nov 5, 2024", "2010s", "ноябрь 2024 года". English and Russian.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/civil_date.hpp"

namespace rostrum {

// What stands between two blanks, or on one side of a dash between dates.
struct TextWord {
  // Of the text, in bytes; punctuation behind the word is not in it.
  std::size_t begin = 0;
  std::size_t end = 0;
  // Folded, with a "~" before it when it begins in another script than Latin: "since", "~do".
  // ".." is a dash. Empty: no word of a date may reach over it, as a phrase in quotes.
  std::string key;
};

std::vector<TextWord> words_with_places(std::string_view text);

// A date of which parts may be missing: "4" in "4 – 5 November 2024".
struct DateWords {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  bool decade = false;    // the ten years from `year`
  std::size_t words = 0;  // that say it; 0: no date begins here

  bool whole() const { return year && (month || !day); }
  bool in_calendar() const;  // precondition: whole
  Day first() const;         // precondition: in_calendar
  Day last() const;          // the same
  // What the other end of a period says and this one leaves out.
  void complete_from(const DateWords& other);
};

// The date that begins with the first of the words.
DateWords date_at(std::span<const TextWord> words);

}  // namespace rostrum
