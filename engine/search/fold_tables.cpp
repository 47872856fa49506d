#include "engine/search/fold_tables.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace rostrum {

namespace {

constexpr std::string_view ascii_letters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view ascii_digits = "0123456789";

// One entry a code point: the base letter; a capital for two letters (see two_letters); '.' for a
// letter that stays; a space for a sign that separates. Base letters are those of Unicode's
// compatibility decompositions, strokes, hooks and the like taken off as well.
constexpr char32_t latin_start = 0x00C0;  // Latin-1 Supplement, Latin Extended-A, Extended-B
constexpr std::string_view latin =
    "aaaaaaAceeeeiiiidnooooo ouuuuyTSaaaaaaAceeeeiiiidnooooo ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
    "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bbbb..occdddd.eeeffg...ikkl..nnooo..pp.....ttttuu.vyyzz........."
    "....DDDLLLNNNaaiioouuuuuuuuuueaaaaAAggggkkoooo..jDDDgg..nnaaAAoo"
    "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts"
    "z..bu.eejjqqrryy";
constexpr char32_t latin_additional_start = 0x1E00;  // Latin Extended Additional
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyasssS.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyLLvvyy";
static_assert(latin.size() == 0x0250 - latin_start);
static_assert(latin_additional.size() == 0x1F00 - latin_additional_start);

constexpr std::string_view two_letters(char code) {
  switch (code) {
    case 'A':
      return "ae";
    case 'D':
      return "dz";
    case 'I':
      return "ij";
    case 'L':
      return "lj";
    case 'N':
      return "nj";
    case 'O':
      return "oe";
    case 'S':
      return "ss";
    default:
      return "th";
  }
}

// Lower-case letters from U+0430 to U+045F; empty ones, the hard and soft signs, vanish.
constexpr std::array<std::string_view, 48> cyrillic = {
    "a", "b", "v",  "g", "d",  "e",  "zh", "z",  "i",  "i",    "k",  "l", "m", "n", "o",  "p",
    "r", "s", "t",  "u", "f",  "kh", "ts", "ch", "sh", "shch", "",   "y", "",  "e", "yu", "ya",
    "e", "e", "dj", "g", "ye", "z",  "i",  "yi", "j",  "lj",   "nj", "c", "k", "i", "u",  "dz"};

struct Transliteration {
  char32_t code_point;
  std::string_view text;
};

// Further lower-case Cyrillic letters: Ukrainian, Kazakh, Kyrgyz, Tajik, Azerbaijani and kin.
constexpr Transliteration further_cyrillic[] = {
    {0x0491, "g"}, {0x0493, "g"}, {0x0497, "j"}, {0x0499, "z"}, {0x049B, "k"}, {0x049D, "g"},
    {0x04A1, "k"}, {0x04A3, "n"}, {0x04A5, "n"}, {0x04AB, "s"}, {0x04AF, "u"}, {0x04B1, "u"},
    {0x04B3, "h"}, {0x04B7, "j"}, {0x04B9, "j"}, {0x04BB, "h"}, {0x04CF, ""},  {0x04D9, "a"},
    {0x04E3, "i"}, {0x04E9, "o"}, {0x04EF, "u"},
};

// Lower-case Greek letters from U+03B1 to U+03C9, after ELOT 743.
constexpr std::array<std::string_view, 25> greek = {"a", "v", "g", "d", "e",  "z",  "i", "th", "i",
                                                    "k", "l", "m", "n", "x",  "o",  "p", "r",  "s",
                                                    "s", "t", "y", "f", "ch", "ps", "o"};

// Accented and capital Greek letters outside the plain run, by the letter they stand for.
constexpr Transliteration further_greek[] = {
    {0x0386, "a"}, {0x0388, "e"}, {0x0389, "i"}, {0x038A, "i"}, {0x038C, "o"},
    {0x038E, "y"}, {0x038F, "o"}, {0x0390, "i"}, {0x03AA, "i"}, {0x03AB, "y"},
    {0x03AC, "a"}, {0x03AD, "e"}, {0x03AE, "i"}, {0x03AF, "i"}, {0x03B0, "y"},
    {0x03CA, "i"}, {0x03CB, "y"}, {0x03CC, "o"}, {0x03CD, "y"}, {0x03CE, "o"},
};

// Letters beside the tables above.
constexpr Transliteration further_latin[] = {
    {0x00AA, "a"}, {0x00BA, "o"}, {0x0254, "o"}, {0x0259, "e"}, {0x025B, "e"},
};

struct Range {
  char32_t first;
  char32_t last;
};

// Characters that vanish inside a word: combining marks, vowel points, joiners, soft hyphen.
constexpr Range marks[] = {
    {0x00AD, 0x00AD}, {0x02B0, 0x02BA}, {0x02BD, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
    {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A},
    {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06ED}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200C, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
};

// Punctuation and signs of every script we may meet.
constexpr Range separators[] = {
    {0x0080, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7}, {0x037E, 0x037E}, {0x0387, 0x0387},
    {0x055A, 0x055F}, {0x0589, 0x058A}, {0x05BE, 0x05BE}, {0x05C0, 0x05C0}, {0x05C3, 0x05C3},
    {0x05F3, 0x05F4}, {0x0600, 0x060F}, {0x061B, 0x061F}, {0x066A, 0x066D}, {0x06D4, 0x06D4},
    {0x0964, 0x0965}, {0x10FB, 0x10FB}, {0x1680, 0x1680}, {0x2000, 0x2BFF}, {0x2E00, 0x2E7F},
    {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030}, {0xE000, 0xF8FF}, {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
    {0xFFE0, 0xFFFF},
};

template <std::size_t count>
bool in_ranges(const Range (&ranges)[count], char32_t code_point) {
  const Range* after = std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
                                        [](char32_t c, const Range& r) { return c < r.first; });
  return after != std::begin(ranges) && code_point <= (after - 1)->last;
}

template <std::size_t count>
const Transliteration* transliteration_in(const Transliteration (&table)[count],
                                          char32_t code_point) {
  const Transliteration* entry =
      std::lower_bound(std::begin(table), std::end(table), code_point,
                       [](const Transliteration& t, char32_t c) { return t.code_point < c; });
  return entry != std::end(table) && entry->code_point == code_point ? entry : nullptr;
}

FoldedCharacter word(std::string_view text) {
  return {FoldClass::word, text, 0};
}
FoldedCharacter kept(char32_t code_point) {
  return {FoldClass::word, {}, code_point};
}
FoldedCharacter mark() {
  return {FoldClass::mark, {}, 0};
}
FoldedCharacter separator() {
  return {FoldClass::separator, {}, 0};
}
FoldedCharacter apostrophe() {
  return {FoldClass::apostrophe, {}, 0};
}
FoldedCharacter word_or_mark(std::string_view text) {
  return text.empty() ? mark() : word(text);
}

FoldedCharacter folded_ascii(char32_t c) {
  if (c >= 'a' && c <= 'z') return word(ascii_letters.substr(c - 'a', 1));
  if (c >= 'A' && c <= 'Z') return word(ascii_letters.substr(c - 'A', 1));
  if (c >= '0' && c <= '9') return word(ascii_digits.substr(c - '0', 1));
  return c == '\'' ? apostrophe() : separator();
}

FoldedCharacter folded_latin(std::string_view table, char32_t start, char32_t c) {
  const char code = table[c - start];
  if (code == ' ') return separator();
  if (code == '.') return kept(c);
  if (code >= 'a') return word(ascii_letters.substr(static_cast<std::size_t>(code - 'a'), 1));
  return word(two_letters(code));
}

char32_t lower_cyrillic(char32_t c) {
  if (c <= 0x040F) return c + 0x50;
  if (c <= 0x042F) return c + 0x20;
  if (c == 0x04C0) return 0x04CF;
  if (c >= 0x04C1 && c <= 0x04CE) return c % 2 == 1 ? c + 1 : c;
  const bool paired =
      (c >= 0x0460 && c <= 0x0481) || (c >= 0x048A && c <= 0x04BF) || (c >= 0x04D0 && c <= 0x052F);
  return paired && c % 2 == 0 ? c + 1 : c;
}

FoldedCharacter folded_cyrillic(char32_t c) {
  const char32_t lower = lower_cyrillic(c);
  if (lower >= 0x0430 && lower <= 0x045F) return word_or_mark(cyrillic[lower - 0x0430]);
  const Transliteration* entry = transliteration_in(further_cyrillic, lower);
  return entry != nullptr ? word_or_mark(entry->text) : kept(lower);
}

FoldedCharacter folded_greek(char32_t c) {
  if (const Transliteration* entry = transliteration_in(further_greek, c)) return word(entry->text);
  const char32_t lower = c >= 0x0391 && c <= 0x03A9 ? c + 0x20 : c;
  if (lower >= 0x03B1 && lower <= 0x03C9) return word(greek[lower - 0x03B1]);
  return kept(lower);
}

// Armenian, and Georgian's rare capitals.
char32_t lower_elsewhere(char32_t c) {
  if (c >= 0x0531 && c <= 0x0556) return c + 0x30;
  if (c >= 0x1C90 && c <= 0x1CBF) return c - 0x1C90 + 0x10D0;
  return c;
}

}  // namespace

FoldedCharacter folded_character(char32_t c) {
  if (c < 0x80) return folded_ascii(c);
  if (c >= latin_start && c < latin_start + latin.size()) {
    return folded_latin(latin, latin_start, c);
  }
  if (c >= latin_additional_start && c < latin_additional_start + latin_additional.size()) {
    return folded_latin(latin_additional, latin_additional_start, c);
  }
  if (c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC) return apostrophe();
  if (in_ranges(marks, c)) return mark();
  if (const Transliteration* entry = transliteration_in(further_latin, c)) return word(entry->text);
  if (in_ranges(separators, c)) return separator();
  if (c >= 0x0370 && c <= 0x03FF) return folded_greek(c);
  if (c >= 0x0400 && c <= 0x052F) return folded_cyrillic(c);
  return kept(lower_elsewhere(c));
}

}  // namespace rostrum
