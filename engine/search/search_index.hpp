// An inverted index over the rows' own words: sorted vocabulary, so that a prefix is a range, and
// for every word the ascending list of rows. Words with hyphens are in it as one word too; phrases
// and the spellings of one word (engine/search/match.hpp) are checked in the folded text itself.
//
// Fields weigh differently when results are ranked by relevance (search_score.cpp): a title more
// than a name, a name more than a summary.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/model/dataset.hpp"
#include "engine/search/text_query.hpp"

namespace rostrum {

enum class SearchField : std::uint8_t { title, name, summary };

// One row's words. Fields are folded and joined by a separator no phrase can cross.
struct SearchDocument {
  std::string title;    // title, theme
  std::string name;     // people, roles, organizations, places, series
  std::string summary;  // what was said
};

// The words a record is found by. A statement: speaker with every spelling, role, organization
// with short name, country; an outcome: its title; a forum: titles, theme, series, date, place,
// organizers.
SearchDocument search_document(const Dataset& dataset, RecordId record);

// A word of the index and how many rows have it.
struct NearWord {
  std::string text;
  std::uint32_t rows = 0;
};

class SearchIndexBuilder;

class SearchIndex {
 public:
  // Of no rows.
  SearchIndex() = default;
  // forum_rows: of each row the row of its forum, a forum's own; none: rows stand alone.
  explicit SearchIndex(std::span<const SearchDocument> documents,
                       std::vector<std::uint32_t> forum_rows = {});

  std::size_t document_count() const { return folded_.size(); }
  std::size_t bytes() const;  // of memory, about
  // Rows that satisfy every term; all rows when there are none. Where no row has all of them, the
  // title, series, date and place of a row's forum are its words too, beside one of its own.
  Bitset find(const std::vector<TextTerm>& terms) const;
  // Relevance of a row for the terms: higher is better, 0 when no term matches it. Rare words count
  // more than common ones, whole words more than beginnings, short fields more than long ones, and
  // words that follow each other as they were typed more than words apart.
  double score(std::uint32_t row, const std::vector<TextTerm>& terms) const;
  // Words that are one mistake away from this one, else those that begin so; what most rows have
  // first, at most so many.
  std::vector<NearWord> near_words(std::string_view word, std::size_t at_most) const;

 private:
  friend class SearchIndexBuilder;

  struct Word {
    std::uint32_t text_begin;  // into words_text_
    std::uint32_t text_end;
  };
  std::string_view word(std::size_t i) const;
  std::span<const std::uint32_t> rows_of_word(std::size_t i) const;
  // The first word that is not before the text; the number of words when there is none.
  std::size_t first_word_from(std::string_view text) const;
  Bitset rows_of_beginning(std::string_view beginning) const;
  std::span<const std::uint32_t> rows_of_whole_word(std::string_view text) const;
  Bitset rows_of_term(const TextTerm& term) const;
  Bitset find_with_forum(const std::vector<TextTerm>& terms) const;
  Bitset rows_of_halves(const TextTerm& term) const;
  Bitset rows_to_read(const TextTerm& term) const;
  void keep_matching(Bitset& rows, const TextTerm& term) const;
  double rarity(const TextTerm& term) const;

  std::string words_text_;
  std::vector<Word> words_;  // sorted by text
  std::vector<std::uint32_t> posting_offsets_;
  std::vector<std::uint32_t> postings_;  // rows, ascending for each word
  std::vector<std::string> folded_;      // per row: fields separated by '\n'
  std::vector<std::uint32_t> forum_rows_;
};

}  // namespace rostrum
