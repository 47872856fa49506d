#include "engine/exchange/text_util.hpp"

#include "engine/base/ascii.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7f) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

void append_item(std::string& list, std::string_view item, std::string_view separator) {
  if (item.empty()) return;
  if (!list.empty()) list += separator;
  list += item;
}

std::string slug_of(std::string_view text, std::size_t max_bytes) {
  std::string slug;
  for (const char c : fold(text)) {
    const bool plain = is_ascii_lower(c) || is_ascii_digit(c);
    if (plain) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.size() > max_bytes) {
    const std::size_t between = slug.rfind('-', max_bytes);
    slug.resize(between == std::string::npos ? max_bytes : between);
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace rostrum
