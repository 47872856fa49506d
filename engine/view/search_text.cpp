#include "engine/view/search_text.hpp"

#include "engine/base/ascii.hpp"
#include "engine/base/utf8.hpp"

namespace rostrum {

namespace {

std::string_view without_outer_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// As if all but letters, digits and spaces were escaped; a link escapes a little less.
std::size_t link_bytes_of(char c) {
  const bool bare = c == ' ' || is_ascii_alphanumeric(c);
  return bare ? 1 : 3;
}

// The first characters that a link has room for.
SearchText fitting(std::string_view text) {
  std::size_t at = 0;
  std::size_t link_bytes = 0;
  std::size_t characters = 0;
  while (at < text.size() && characters < max_search_characters) {
    const std::size_t bytes = utf8_character_at(text, at).bytes;
    for (const char c : text.substr(at, bytes))
      link_bytes += link_bytes_of(c);
    if (link_bytes > max_search_link_bytes) break;
    at += bytes;
    ++characters;
  }
  return {std::string(without_outer_spaces(text.substr(0, at))), at < text.size(), characters};
}

}  // namespace

SearchText clean_search_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_character_at(text, at);
    const char32_t code_point = character.code_point;
    const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    if (!character.valid || control) {
      clean += ' ';
    } else {
      clean += text.substr(at, character.bytes);
    }
    at += character.bytes;
  }
  return fitting(without_outer_spaces(clean));
}

std::size_t bytes_of_first(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters)
    at += utf8_character_at(text, at).bytes;
  return at;
}

std::string shortened(std::string_view text, std::size_t characters) {
  const std::size_t bytes = bytes_of_first(text, characters);
  std::string start(text.substr(0, bytes));
  if (bytes < text.size()) start += "…";
  return start;
}

}  // namespace rostrum
