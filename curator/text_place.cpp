#include "curator/text_place.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>

#include "engine/base/utf8.hpp"
#include "engine/load/path.hpp"

namespace rostrum {

namespace {

using Wanted = std::unordered_map<std::string, std::optional<std::size_t>>;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::uint32_t hex_value(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    const auto digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value;
}

// The text of a string token, which is given without its quotes.
std::string unescaped(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] != '\\' || i + 1 >= token.size()) {
      text += token[i];
      continue;
    }
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view meanings = "\b\f\n\r\t";
    const char letter = token[++i];
    if (letter != 'u') {
      const std::size_t known = letters.find(letter);
      text += known != std::string_view::npos ? meanings[known] : letter;
      continue;
    }
    char32_t code_point = hex_value(token.substr(i + 1, 4));
    i += 4;
    if (code_point >= 0xD800 && code_point < 0xDC00) {
      const char32_t low = hex_value(token.substr(std::min(i + 3, token.size()), 4));
      code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
      i += 6;
    }
    append_utf8(text, code_point);
  }
  return text;
}

// Walks a text that a parser has accepted; still, it never reads past the end.
class JsonPathWalker {
 public:
  JsonPathWalker(std::string_view text, Wanted& wanted) : text_(text), wanted_(wanted) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  }

  void walk() { value(); }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_]))
      ++at_;
  }

  // The string token that starts here, without quotes.
  std::string_view string_token() {
    const std::size_t start = ++at_;
    while (at_ < text_.size() && text_[at_] != '"')
      at_ += text_[at_] == '\\' ? 2 : 1;
    const std::size_t end = std::min(at_, text_.size());
    at_ = end + 1;
    return text_.substr(start, end - start);
  }

  // Past the value that starts here, whatever it is.
  void skip_value() {
    int depth = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        string_token();
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        if (depth == 0) return;
        --depth;
        ++at_;
      } else if (depth == 0 && (c == ',' || is_space(c))) {
        return;
      } else {
        ++at_;
        continue;  // within a number, a word, or between the values of a list
      }
      if (depth == 0) return;
    }
  }

  void value() {
    skip_space();
    const auto wanted = wanted_.find(pointer_);
    if (wanted == wanted_.end()) {
      skip_value();
      return;
    }
    if (!wanted->second) wanted->second = std::min(at_, text_.size());
    if (here() == '{') {
      items('}', true);
    } else if (here() == '[') {
      items(']', false);
    } else {
      skip_value();
    }
  }

  void items(char end, bool named) {
    ++at_;
    for (std::size_t index = 0;; ++index) {
      skip_space();
      if (here() == end || at_ >= text_.size()) break;
      const std::size_t length = pointer_.size();
      pointer_ += '/';
      if (named) {
        pointer_ += escaped_for_pointer(unescaped(string_token()));
        skip_space();
        ++at_;  // the colon
      } else {
        pointer_ += std::to_string(index);
      }
      value();
      pointer_.resize(length);
      skip_space();
      if (here() == ',') ++at_;
    }
    ++at_;
  }

  std::string_view text_;
  Wanted& wanted_;
  std::size_t at_ = 0;
  std::string pointer_;  // of the value the walk is at
};

std::string_view parent_of(std::string_view pointer) {
  return pointer.substr(0, pointer.rfind('/'));
}

}  // namespace

TextPlace place_in_text(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          .column = characters_in(before.substr(line_start)) + 1};
}

std::vector<TextPlace> places_of_pointers(std::string_view json,
                                          std::span<const std::string> pointers) {
  Wanted wanted;
  wanted.emplace(std::string(), std::nullopt);
  for (std::string_view pointer : pointers) {
    for (; !pointer.empty(); pointer = parent_of(pointer))
      wanted.emplace(std::string(pointer), std::nullopt);
  }
  JsonPathWalker(json, wanted).walk();

  std::vector<std::size_t> bytes;
  bytes.reserve(pointers.size());
  for (std::string_view pointer : pointers) {
    auto found = wanted.find(std::string(pointer));
    while (!found->second && !pointer.empty()) {
      pointer = parent_of(pointer);
      found = wanted.find(std::string(pointer));
    }
    bytes.push_back(found->second.value_or(0));
  }

  // Lines are counted once, from each place to the next one.
  std::vector<std::size_t> order(bytes.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return bytes[a] < bytes[b]; });
  std::vector<TextPlace> places(bytes.size());
  std::size_t line = 1;
  std::size_t line_start = 0;
  std::size_t at = 0;
  for (const std::size_t i : order) {
    for (; at < bytes[i]; ++at) {
      if (json[at] != '\n') continue;
      ++line;
      line_start = at + 1;
    }
    places[i] = {.line = line,
                 .column = characters_in(json.substr(line_start, bytes[i] - line_start)) + 1};
  }
  return places;
}

}  // namespace rostrum
