#include "engine/search/filler_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace rostrum {

namespace {

// Of the dataset's language, folded and sorted.
constexpr std::array<std::string_view, 44> fillers = {
    "a",   "about", "all",  "and",   "any",   "are",    "at",   "by",   "did",   "do",   "does",
    "for", "from",  "has",  "have",  "how",   "in",     "is",   "me",   "of",    "on",   "said",
    "say", "says",  "show", "speak", "spoke", "spoken", "that", "the",  "there", "they", "to",
    "was", "were",  "what", "when",  "where", "which",  "who",  "whom", "why",   "with", "would"};

static_assert(std::ranges::is_sorted(fillers));

bool is_filler(const TextTerm& term) {
  return !term.phrase && !term.excluded && std::ranges::binary_search(fillers, term.folded);
}

}  // namespace

std::string without_fillers(const SearchIndex& index, std::string_view text) {
  const std::vector<LocatedTerm> located = locate_terms(text);
  std::vector<TextTerm> terms;
  for (const LocatedTerm& each : located)
    terms.push_back(each.term);
  const auto left = std::ranges::count_if(
      terms, [](const TextTerm& term) { return !term.excluded && !is_filler(term); });
  const bool has_fillers = std::ranges::any_of(terms, is_filler);
  if (!has_fillers || left == 0 || index.find(terms).count() > 0) return std::string(text);
  std::string kept;
  for (const LocatedTerm& each : located) {
    if (is_filler(each.term)) continue;
    if (!kept.empty()) kept += ' ';
    kept += text.substr(each.begin, each.end - each.begin);
  }
  return kept;
}

}  // namespace rostrum
