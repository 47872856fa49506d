#include "engine/search/near_words.hpp"

#include <algorithm>
#include <string>

#include "engine/base/utf8.hpp"

namespace rostrum {

namespace {

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_character_at(text, at);
    characters += character.code_point;
    at += character.bytes;
  }
  return characters;
}

std::size_t common_start(std::u32string_view a, std::u32string_view b) {
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(in_a - a.begin());
}

bool is_one_edit(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const std::size_t at = common_start(a, b);
  if (at == a.size()) return b.size() <= a.size() + 1;
  if (a.size() + 1 == b.size()) return a.substr(at) == b.substr(at + 1);
  if (a.size() != b.size()) return false;
  if (a.substr(at + 1) == b.substr(at + 1)) return true;
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

bool is_one_edit_apart(std::string_view a, std::string_view b) {
  return is_one_edit(characters_of(a), characters_of(b));
}

bool begins_one_edit_apart(std::string_view word, std::string_view of) {
  const std::u32string letters = characters_of(word);
  const std::u32string whole = characters_of(of);
  const std::size_t shortest = letters.empty() ? 0 : letters.size() - 1;
  for (std::size_t size = shortest; size <= letters.size() + 1 && size <= whole.size(); ++size) {
    if (is_one_edit(letters, std::u32string_view(whole).substr(0, size))) return true;
  }
  return false;
}

}  // namespace rostrum
