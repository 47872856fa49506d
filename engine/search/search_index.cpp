#include "engine/search/search_index.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/search/fold.hpp"
#include "engine/search/match.hpp"
#include "engine/search/search_index_builder.hpp"

namespace rostrum {

SearchIndex::SearchIndex(std::span<const SearchDocument> documents,
                         std::vector<std::uint32_t> forum_rows) {
  SearchIndexBuilder builder(std::move(forum_rows));
  for (const SearchDocument& document : documents)
    builder.add(document);
  *this = std::move(builder).finish();
}

std::size_t SearchIndex::bytes() const {
  std::size_t texts = words_text_.capacity();
  for (const std::string& folded : folded_)
    texts += folded.capacity() + sizeof(std::string);
  return texts + words_.capacity() * sizeof(Word) +
         (posting_offsets_.capacity() + postings_.capacity() + forum_rows_.capacity()) *
             sizeof(std::uint32_t);
}

std::string_view SearchIndex::word(std::size_t i) const {
  return std::string_view(words_text_)
      .substr(words_[i].text_begin, words_[i].text_end - words_[i].text_begin);
}

std::span<const std::uint32_t> SearchIndex::rows_of_word(std::size_t i) const {
  return std::span(postings_).subspan(posting_offsets_[i],
                                      posting_offsets_[i + 1] - posting_offsets_[i]);
}

std::size_t SearchIndex::first_word_from(std::string_view text) const {
  std::size_t from = 0;
  std::size_t to = words_.size();
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    if (word(middle) >= text) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return from;
}

Bitset SearchIndex::rows_of_beginning(std::string_view beginning) const {
  Bitset rows(document_count());
  for (std::size_t i = first_word_from(beginning);
       i < words_.size() && word(i).starts_with(beginning); ++i) {
    for (const std::uint32_t row : rows_of_word(i))
      rows.set(row);
  }
  return rows;
}

std::span<const std::uint32_t> SearchIndex::rows_of_whole_word(std::string_view text) const {
  const std::size_t i = first_word_from(text);
  return i < words_.size() && word(i) == text ? rows_of_word(i) : std::span<const std::uint32_t>();
}

void SearchIndex::keep_matching(Bitset& rows, const TextTerm& term) const {
  Bitset others(document_count());
  for (const std::uint32_t row : rows) {
    if (!find_term(folded_[row], term)) others.set(row);
  }
  rows.subtract(others);
}

// Every word of the term begins a word of the text, up to its first hyphen: these rows alone are
// worth reading.
Bitset SearchIndex::rows_to_read(const TextTerm& term) const {
  Bitset rows(document_count(), true);
  for (std::size_t i = 0; i < term.folded.size();) {
    const std::size_t end = std::min(term.folded.find(' ', i), term.folded.size());
    const std::string_view each = std::string_view(term.folded).substr(i, end - i);
    rows &= rows_of_beginning(each.substr(0, each.find('-')));
    i = end + 1;
  }
  return rows;
}

// One word that the text has as two, "cybersecurity" as "cyber security".
Bitset SearchIndex::rows_of_halves(const TextTerm& term) const {
  Bitset rows(document_count());
  const std::string_view whole = term.folded;
  for (std::size_t at = shortest_spaced_part; at + shortest_spaced_part <= whole.size(); ++at) {
    const auto first = rows_of_whole_word(whole.substr(0, at));
    const auto second = rows_of_whole_word(whole.substr(at));
    if (second.empty()) continue;
    for (const std::uint32_t row : first) {
      if (std::ranges::binary_search(second, row)) rows.set(row);
    }
  }
  if (rows.count() > 0) keep_matching(rows, term);
  return rows;
}

Bitset SearchIndex::rows_of_term(const TextTerm& term) const {
  if (term.phrase || term.folded.find('-') != std::string::npos) {
    Bitset rows = rows_to_read(term);
    keep_matching(rows, term);
    return rows;
  }
  Bitset rows = rows_of_beginning(term.folded);
  rows |= rows_of_halves(term);
  return rows;
}

Bitset SearchIndex::find(const std::vector<TextTerm>& terms) const {
  Bitset rows(document_count(), true);
  std::optional<Bitset> joined_with_last;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    Bitset having = rows_of_term(terms[i]);
    if (terms[i].excluded) {
      rows.subtract(having);
      joined_with_last.reset();
      continue;
    }
    if (joined_with_last) having |= *joined_with_last;
    joined_with_last.reset();
    if (const auto joined = joined_with_next(terms, i)) {
      joined_with_last = rows_of_term(*joined);
      having |= *joined_with_last;
    }
    rows &= having;
  }
  if (forum_rows_.empty() || rows.count() > 0) return rows;
  return find_with_forum(terms);
}

}  // namespace rostrum
