#include "ui/frame/frame_strings.hpp"

#include <algorithm>
#include <array>

namespace rostrum::ui {

namespace {

constexpr std::size_t first_block_bytes = 16 * 1024;

// From the last to the first.
struct Digits {
  std::array<char, 32> bytes;
  std::size_t begin = 32;

  explicit Digits(std::uint64_t number) {
    do {
      bytes[--begin] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number > 0);
  }
  std::string_view words() const { return {bytes.data() + begin, bytes.size() - begin}; }
};

}  // namespace

void FrameStrings::clear() {
  used_ = 0;
  if (blocks_.size() < 2) return;
  // A frame that took several blocks gets one that holds all of it.
  std::size_t size = 0;
  for (const Block& block : blocks_)
    size += block.size;
  blocks_.clear();
  blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
}

char* FrameStrings::allocate(std::size_t size) {
  if (blocks_.empty() || blocks_.back().size - used_ < size) {
    const std::size_t twice = blocks_.empty() ? first_block_bytes : blocks_.back().size * 2;
    const std::size_t block = std::max(twice, size);
    blocks_.push_back({std::make_unique_for_overwrite<char[]>(block), block});
    used_ = 0;
  }
  char* bytes = blocks_.back().bytes.get() + used_;
  used_ += size;
  return bytes;
}

std::string_view FrameStrings::join(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const std::string_view part : parts)
    size += part.size();
  if (size == 0) return {};
  char* const bytes = allocate(size);
  char* at = bytes;
  for (const std::string_view part : parts)
    at = std::copy(part.begin(), part.end(), at);
  return {bytes, size};
}

std::string_view FrameStrings::number(const Language& language, std::int64_t number) {
  message_.clear();
  language.append_number(message_, number);
  return join({message_});
}

std::string_view FrameStrings::digits(std::int64_t number) {
  const bool negative = number < 0;
  const auto bits = static_cast<std::uint64_t>(number);
  return join({negative ? "-" : "", Digits(negative ? ~bits + 1 : bits).words()});
}

}  // namespace rostrum::ui
