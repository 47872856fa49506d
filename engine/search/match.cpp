#include "engine/search/match.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;
// Of two words that may be written as one.
constexpr std::size_t shortest_first_part = 2;
constexpr std::size_t shortest_second_part = 3;

bool parts_words(char c) {
  return c == ' ' || c == '-' || c == '\n';
}

bool ends_word(std::string_view folded, std::size_t i) {
  return i >= folded.size() || parts_words(folded[i]);
}

// Both halves whole: the rest of the word is the next word of the text.
bool goes_on_behind_space(std::string_view folded, std::size_t space, std::string_view word,
                          std::size_t at) {
  const std::string_view rest = word.substr(at);
  return at >= shortest_spaced_part && rest.size() >= shortest_spaced_part &&
         folded.substr(space + 1).starts_with(rest) && ends_word(folded, space + 1 + rest.size());
}

// The end of the match that begins at the start of a word; nowhere without one.
std::size_t end_of_match(std::string_view folded, std::size_t start, const TextTerm& term) {
  const std::string_view word = term.folded;
  const bool is_plain = !term.phrase && word.find('-') == nowhere;
  std::size_t i = start;
  for (std::size_t at = 0; at < word.size();) {
    if (i >= folded.size()) return nowhere;
    const char asked = word[at];
    const char found = folded[i];
    const bool parts_alike = (asked == '-' && found == ' ') || (asked == ' ' && found == '-');
    if (asked == found || parts_alike) {
      ++at;
      ++i;
    } else if (asked == '-' && found != '\n') {
      ++at;  // written as one here
    } else if (asked != ' ' && found == '-' && i > start) {
      ++i;  // typed as one
    } else if (is_plain && found == ' ' && goes_on_behind_space(folded, i, word, at)) {
      return i + 1 + word.size() - at;
    } else {
      return nowhere;
    }
  }
  return !term.phrase || ends_word(folded, i) ? i : nowhere;
}

bool is_plain_word(const TextTerm& term) {
  return !term.phrase && !term.excluded && term.folded.find('-') == nowhere;
}

bool is_found(std::string_view folded, const std::vector<TextTerm>& terms, std::size_t i) {
  if (find_term(folded, terms[i])) return true;
  if (const auto joined = joined_with_next(terms, i); joined && find_term(folded, *joined))
    return true;
  const auto joined = i > 0 ? joined_with_next(terms, i - 1) : std::nullopt;
  return joined && find_term(folded, *joined);
}

void add_ranges(std::vector<MatchRange>& found, std::string_view text, const FoldedText& folded,
                const TextTerm& term) {
  for (auto range = find_term(folded.text, term); range;
       range = find_term(folded.text, term, range->begin + 1)) {
    const std::size_t end = end_of_folded_character(text, folded.offsets[range->end - 1]);
    found.push_back({folded.offsets[range->begin], static_cast<std::uint32_t>(end)});
  }
}

}  // namespace

std::optional<FoldedRange> find_term(std::string_view folded, const TextTerm& term,
                                     std::size_t from) {
  if (term.folded.empty()) return std::nullopt;
  const char first = term.folded.front();
  for (std::size_t i = folded.find(first, from); i != nowhere; i = folded.find(first, i + 1)) {
    if (i > 0 && !parts_words(folded[i - 1])) continue;
    const std::size_t end = end_of_match(folded, i, term);
    if (end != nowhere) return FoldedRange{i, end};
  }
  return std::nullopt;
}

std::optional<TextTerm> joined_with_next(const std::vector<TextTerm>& terms, std::size_t i) {
  if (i + 1 >= terms.size()) return std::nullopt;
  const TextTerm& first = terms[i];
  const TextTerm& second = terms[i + 1];
  const bool joins = is_plain_word(first) && is_plain_word(second) &&
                     first.folded.size() >= shortest_first_part &&
                     second.folded.size() >= shortest_second_part;
  if (!joins) return std::nullopt;
  return TextTerm{.folded = first.folded + second.folded};
}

bool matches_folded(std::string_view folded_document, const std::vector<TextTerm>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool found = terms[i].excluded ? find_term(folded_document, terms[i]).has_value()
                                         : is_found(folded_document, terms, i);
    if (found == terms[i].excluded) return false;
  }
  return true;
}

std::vector<MatchRange> match_ranges(std::string_view text, const std::vector<TextTerm>& terms) {
  if (terms.empty()) return {};
  const FoldedText folded = fold_for_search_with_offsets(text);
  std::vector<MatchRange> found;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].excluded) continue;
    add_ranges(found, text, folded, terms[i]);
    if (const auto joined = joined_with_next(terms, i)) add_ranges(found, text, folded, *joined);
  }
  compact_sort(found, [](const MatchRange& a, const MatchRange& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::vector<MatchRange> merged;
  for (const MatchRange& range : found) {
    if (!merged.empty() && range.begin <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

}  // namespace rostrum
