// Folding: the form of a text in which two spellings of a word are equal. Case, marks and scripts
// are folded: "Ə" and "e", "ğ" and "g", "Й" and "i" (Cyrillic by a plain transliteration), "ß" and
// "ss". Folded text is lower-case ASCII letters, digits and single spaces between words, and other
// scripts' letters unchanged. An apostrophe inside a word vanishes, and a possessive 's with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

struct FoldedText {
  std::string text;  // words separated by exactly one space, none at the ends
  // For every byte of text, the byte offset in the original where its character starts; one more
  // entry at the end holds the end of the last character. Same length as text plus one.
  std::vector<std::uint32_t> offsets;
};

std::string fold(std::string_view text);

// The same for what is searched, where one word has several spellings. A hyphen or slash between
// two words stays, as a hyphen: "counter-terrorism", "s-res-2396"; letters that stops part are one
// word: "U.N." is "un".
std::string fold_for_search(std::string_view text);
FoldedText fold_for_search_with_offsets(std::string_view text);

// End of the original character at a byte offset, with the marks that follow it.
std::size_t end_of_folded_character(std::string_view text, std::size_t offset);

}  // namespace rostrum
