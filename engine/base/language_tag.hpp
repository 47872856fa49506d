// Names of languages, as BCP 47 writes them: "en", "pt-BR", "zh-Hant".
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "engine/base/ascii.hpp"

namespace rostrum {

// Whether it has the form, not whether there is such a language: two or three small letters, then
// parts of one to eight letters and digits.
constexpr bool is_language_tag(std::string_view text) {
  std::size_t part = 0;
  for (std::size_t begin = 0; begin <= text.size(); ++part) {
    const std::size_t end = std::min(text.find('-', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const bool primary = part == 0;
    const bool fits = word.size() >= (primary ? 2U : 1U) && word.size() <= (primary ? 3U : 8U) &&
                      std::all_of(word.begin(), word.end(), [&](char c) {
                        return primary ? is_ascii_lower(c) : is_ascii_alphanumeric(c);
                      });
    if (!fits) return false;
    begin = end + 1;
  }
  return true;
}

// "pt" of "pt-BR".
constexpr std::string_view primary_language(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace rostrum
