#include "engine/link/percent.hpp"

#include <cstddef>
#include <cstdint>

#include "engine/base/ascii.hpp"
#include "engine/base/utf8.hpp"

namespace rostrum {

namespace {

bool stays_bare(char c, bool is_last) {
  if (is_ascii_alphanumeric(c) || c == '-') return true;
  return !is_last && std::string_view("._,:/@*!$?").find(c) != std::string_view::npos;
}

void append_escape(std::string& text, char c) {
  constexpr char digits[] = "0123456789ABCDEF";
  const auto byte = static_cast<std::uint8_t>(c);
  text += '%';
  text += digits[byte >> 4];
  text += digits[byte & 15];
}

std::optional<std::uint8_t> hex_digit(char c) {
  if (is_ascii_digit(c)) return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<char> escape_at(std::string_view encoded, std::size_t at) {
  if (encoded.size() - at < 3) return std::nullopt;
  const auto high = hex_digit(encoded[at + 1]);
  const auto low = hex_digit(encoded[at + 2]);
  if (!high || !low) return std::nullopt;
  return static_cast<char>(*high << 4 | *low);
}

}  // namespace

bool is_readable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_character_at(text, at);
    const char32_t code_point = character.code_point;
    const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    if (!character.valid || control) return false;
    at += character.bytes;
  }
  return true;
}

std::string percent_encoded(std::string_view text, bool plus_is_space) {
  std::string encoded;
  encoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (stays_bare(c, at + 1 == text.size())) {
      encoded += c;
    } else if (c == ' ' && plus_is_space) {
      encoded += '+';
    } else {
      append_escape(encoded, c);
    }
  }
  return encoded;
}

std::optional<std::string> percent_decoded(std::string_view encoded, bool plus_is_space) {
  std::string text;
  text.reserve(encoded.size());
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    const char c = encoded[at];
    const auto escaped = c == '%' ? escape_at(encoded, at) : std::nullopt;
    if (escaped) {
      text += *escaped;
      at += 2;
    } else {
      text += c == '+' && plus_is_space ? ' ' : c;
    }
  }
  if (!is_readable(text)) return std::nullopt;
  return text;
}

std::string escaped_as_it_is(std::string_view raw, bool escape_equals) {
  constexpr std::string_view breaking = "&#\"<>`\\^{|} ";
  std::string text;
  text.reserve(raw.size());
  for (const char c : raw) {
    const auto byte = static_cast<std::uint8_t>(c);
    const bool plain = byte > 0x20 && byte < 0x7F && breaking.find(c) == std::string_view::npos &&
                       !(escape_equals && c == '=');
    if (plain) {
      text += c;
    } else {
      append_escape(text, c);
    }
  }
  return text;
}

}  // namespace rostrum
