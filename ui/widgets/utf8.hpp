// One step through UTF-8. The dataset's texts are valid (the loader checks); anything else gives
// U+FFFD and moves on by a byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rostrum::ui {

// The code point at `at`, which is moved behind it. Precondition: at < text.size().
constexpr std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(at);
  const std::size_t length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (length == 1) return byte(at++) & 0x7fU;
  if (first < 0xc2 || at + length > text.size()) {
    ++at;
    return 0xfffd;
  }
  std::uint32_t code = first & (0x7fU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xc0U) != 0x80U) {
      ++at;
      return 0xfffd;
    }
    code = code << 6 | (byte(at + i) & 0x3fU);
  }
  at += length;
  return code;
}

}  // namespace rostrum::ui
