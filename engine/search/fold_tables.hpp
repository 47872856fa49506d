// What folding makes of one character. Latin letters lose their marks, Cyrillic and Greek letters
// are transliterated plainly, letters of other scripts stay, in lower case where that is simple.
#pragma once

#include <cstdint>
#include <string_view>

namespace rostrum {

enum class FoldClass : std::uint8_t {
  word,       // part of a word; folds to `text`, or to `kept` when text is empty
  mark,       // vanishes without ending the word: accents, joiners, soft signs
  separator,  // ends a word
  apostrophe,
};

struct FoldedCharacter {
  FoldClass fold_class = FoldClass::separator;
  std::string_view text{};  // lower-case ASCII, static storage
  char32_t kept = 0;
};

FoldedCharacter folded_character(char32_t code_point);

}  // namespace rostrum
