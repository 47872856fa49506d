// Whether and where terms match in a folded text: the plain definition that the index must agree
// with. A word matches as the beginning of a word. Its spellings are one word:
//   asked for             is found in
//   counterterrorism      counterterrorism, counter-terrorism, counter terrorism
//   counter-terrorism     the same
//   counter terrorism     the same, beside the two words anywhere
// A word that was typed as one is found in two that a space parts only when it is both of them
// whole, and neither is short: "inform" is not in "in form".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/text_query.hpp"

namespace rostrum {

// Bytes of a folded text.
struct FoldedRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where the term next matches at or after `from`. The text is from fold_for_search(); fields in it
// are parted by '\n', which nothing reaches over.
std::optional<FoldedRange> find_term(std::string_view folded, const TextTerm& term,
                                     std::size_t from = 0);

// The word that a term and the next one are when they are written as one; none of phrases, of what
// is left out and of short endings.
std::optional<TextTerm> joined_with_next(const std::vector<TextTerm>& terms, std::size_t i);

// Whether the terms all match and what is left out does not.
bool matches_folded(std::string_view folded_document, const std::vector<TextTerm>& terms);

// Where the terms (those not excluded) match in a text, sorted, merged, on character boundaries.
std::vector<MatchRange> match_ranges(std::string_view text, const std::vector<TextTerm>& terms);

// The shortest part of a word that a space may part from the rest of it.
inline constexpr std::size_t shortest_spaced_part = 4;

}  // namespace rostrum
