// Reads the compiled form of a language: tools/messages/catalogue.mjs says what stands in it.
#include <algorithm>
#include <utility>

#include "engine/text/byte_reader.hpp"
#include "engine/text/language.hpp"
#include "engine/text/pattern.hpp"

namespace rostrum {

namespace {

constexpr std::string_view magic = "RMSG";
constexpr std::uint8_t version = 1;
constexpr std::size_t fingerprint_bytes = 8;
constexpr std::size_t max_sign_bytes = 8;  // bytes of a separator or a digit
constexpr std::size_t max_tag_bytes = 35;

// A sign of a number: something that is there and short.
std::string_view sign(ByteReader& reader, bool& sound) {
  const std::string_view text = reader.block();
  sound = sound && !text.empty() && text.size() <= max_sign_bytes;
  return text;
}

bool is_tag(std::string_view text) {
  return !text.empty() && text.size() <= max_tag_bytes && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

std::expected<Language, std::string_view> Language::read(std::vector<char> file) {
  auto language = from_bytes({file.data(), file.size()}, &english());
  if (language) language->file_ = std::move(file);  // moving keeps what the views look at
  return language;
}

std::expected<Language, std::string_view> Language::from_bytes(std::string_view bytes,
                                                               const Language* english) {
  ByteReader reader(bytes);
  if (reader.bytes(magic.size()) != magic) return std::unexpected("is no file of messages");
  if (reader.byte() != version) return std::unexpected("is of another version of the form");
  Language language;
  language.fingerprint_ = reader.bytes(fingerprint_bytes);
  if (english && language.fingerprint_ != english->fingerprint_) {
    return std::unexpected("was made for another build of the program");
  }
  bool sound = true;
  language.tag_ = reader.block();
  sound = sound && is_tag(language.tag_);
  language.direction_ = reader.byte() == 0 ? Direction::left_to_right : Direction::right_to_left;
  language.numbers_.decimal = sign(reader, sound);
  language.numbers_.group = sign(reader, sound);
  language.numbers_.minus = sign(reader, sound);
  language.numbers_.zero = sign(reader, sound);
  language.numbers_.primary = reader.byte();
  language.numbers_.secondary = reader.byte();
  language.numbers_.minimum = reader.byte();
  language.cardinal_rules_ = reader.block();
  language.ordinal_rules_ = reader.block();
  sound = sound && is_sound_plural_rules(language.cardinal_rules_) &&
          is_sound_plural_rules(language.ordinal_rules_);
  for (auto& patterns : language.lists_) {
    for (std::string_view& pattern : patterns) {
      pattern = reader.block();
      sound = sound && is_sound_pattern(pattern);
    }
  }
  if (!sound || reader.failed()) return std::unexpected("has a damaged head");

  const std::uint32_t areas = reader.varint();
  if (areas > 1U << area_bits) return std::unexpected("has too many areas");
  constexpr std::uint32_t max_in_area = 1023;
  std::uint32_t count = 0;
  for (std::uint32_t area = 0; area < areas; ++area) {
    const std::uint32_t in_area = reader.varint();
    if (in_area > max_in_area) return std::unexpected("has too many messages");
    count += in_area;
    language.areas_[area + 1] = static_cast<std::uint16_t>(count);
  }
  for (std::size_t area = areas + 1; area < language.areas_.size(); ++area)
    language.areas_[area] = static_cast<std::uint16_t>(count);
  if (english && language.areas_ != english->areas_) {
    return std::unexpected("has other messages than the program");
  }
  if (count > reader.rest().size()) return std::unexpected("ends too early");
  language.starts_.reserve(count + std::size_t{1});
  std::uint32_t end = 0;
  language.starts_.push_back(end);
  for (std::uint32_t i = 0; i < count; ++i) {
    end += reader.varint();
    if (reader.failed() || end > bytes.size()) return std::unexpected("ends too early");
    language.starts_.push_back(end);
  }
  language.bytes_ = reader.rest();
  if (language.bytes_.size() != end) return std::unexpected("is longer or shorter than it says");
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t start = language.starts_[i];
    if (!is_sound_pattern(language.bytes_.substr(start, language.starts_[i + 1] - start))) {
      return std::unexpected("has a damaged message");
    }
  }
  return language;
}

}  // namespace rostrum
