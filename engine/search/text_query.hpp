// The search box's little language: every word must be there (a word matches as the beginning of a
// word), "words in quotes" must follow each other, and -word or -"words" must not be there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

struct TextTerm {
  // As fold_for_search() has it: one word, which may have hyphens; several for a phrase.
  std::string folded;
  bool phrase = false;  // whole words, in order; the last one whole too
  bool excluded = false;

  bool operator==(const TextTerm&) const = default;
};

// Each term once, in the order of the text.
std::vector<TextTerm> parse_text_query(std::string_view text);

// A term and what was typed for it, in bytes of the text: with its minus and quotes.
struct LocatedTerm {
  TextTerm term;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Every term where it stands, repeated ones too.
std::vector<LocatedTerm> locate_terms(std::string_view text);

// What opens and closes a phrase, and what leaves out the word behind it.
bool is_search_quote(char32_t code_point);
bool is_search_minus(char32_t code_point);

// A range of bytes in the original text that a term matched, for marking.
struct MatchRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const MatchRange&) const = default;
};

}  // namespace rostrum
