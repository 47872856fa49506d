// Reads a compiled form from its start to its end and never past it: what is asked for beyond the
// end is nothing, and `failed` says so.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rostrum {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }
  bool failed() const { return failed_; }
  std::string_view rest() const { return rest_; }

  std::uint8_t byte() {
    const std::string_view one = bytes(1);
    return one.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(one[0]);
  }

  // Groups of seven bits, the lowest first.
  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 28; shift += 7) {
      const std::uint8_t group = byte();
      value |= static_cast<std::uint32_t>(group & 0x7f) << shift;
      if (group < 0x80) return value;
    }
    failed_ = true;  // more than ever is written
    return 0;
  }

  std::string_view bytes(std::size_t count) {
    if (count > rest_.size()) {
      failed_ = true;
      rest_ = {};
      return {};
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  // Bytes with their number before them.
  std::string_view block() { return bytes(varint()); }

  // As far as the bytes are text: see Op in pattern.hpp.
  std::string_view literal() {
    const auto end = std::ranges::find_if(rest_, [](char c) { return c >= 0 && c < '\n'; });
    return bytes(static_cast<std::size_t>(end - rest_.begin()));
  }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace rostrum
