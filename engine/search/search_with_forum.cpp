// Words that no record has together, found in a record and in its forum's head: "Zelensky Munich"
// is what a speaker said at a forum there.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/search/match.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

namespace {

// Title, theme, series, date and place; without the summary.
std::string_view head_of(std::string_view folded) {
  const std::size_t title_end = folded.find('\n');
  return folded.substr(0, folded.find('\n', title_end + 1));
}

}  // namespace

Bitset SearchIndex::find_with_forum(const std::vector<TextTerm>& terms) const {
  std::vector<Bitset> own;
  std::vector<Bitset> of_forum;  // forums whose head has the term
  Bitset any(document_count());
  Bitset excluded(document_count());
  std::optional<TextTerm> joined_with_last;
  for (std::size_t t = 0; t < terms.size(); ++t) {
    const TextTerm& term = terms[t];
    Bitset having = rows_of_term(term);
    // As where records have all words: two that follow each other are one as well.
    const auto before = std::exchange(joined_with_last, joined_with_next(terms, t));
    if (before) having |= rows_of_term(*before);
    if (joined_with_last) having |= rows_of_term(*joined_with_last);
    if (term.excluded) {
      excluded |= having;
      continue;
    }
    Bitset heads(document_count());
    for (const std::uint32_t row : having) {
      if (forum_rows_[row] == row && find_term(head_of(folded_[row]), term)) heads.set(row);
    }
    any |= having;
    own.push_back(having);
    of_forum.push_back(std::move(heads));
  }
  Bitset rows(document_count());
  for (const std::uint32_t row : any) {
    const std::uint32_t forum = forum_rows_[row];
    bool all = !excluded.test(row);
    for (std::size_t i = 0; all && i < own.size(); ++i)
      all = own[i].test(row) || of_forum[i].test(forum);
    if (all) rows.set(row);
  }
  return rows;
}

}  // namespace rostrum
