// Makes a search index row by row, so that the work can be parted among idle moments.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/search/search_index.hpp"

namespace rostrum {

class SearchIndexBuilder {
 public:
  // As SearchIndex has them.
  explicit SearchIndexBuilder(std::vector<std::uint32_t> forum_rows);

  // The next row.
  void add(const SearchDocument& document);
  // Puts words and rows in order: the larger part of the work is done by then.
  SearchIndex finish() &&;

 private:
  struct Occurrence {
    std::uint32_t word;
    std::uint32_t row;
  };
  void add_word(std::string_view text, std::uint32_t row);

  std::vector<std::uint32_t> forum_rows_;
  std::deque<std::string> folded_;  // by row; the texts of words lie in it and must not move
  // Words are numbered as they are met; each row's words are listed once, row after row.
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::string_view> texts_;
  std::vector<std::uint32_t> last_row_;
  std::vector<std::uint32_t> counts_;
  std::deque<std::string> joined_words_;  // that no text has as they are
  std::vector<Occurrence> occurrences_;
};

}  // namespace rostrum
