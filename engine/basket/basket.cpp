#include "engine/basket/basket.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/utf8.hpp"

namespace rostrum {

namespace {

bool is_control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

std::string_view without_outer_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::optional<std::size_t> Basket::place_of(std::string_view id) const {
  const auto entry = std::ranges::find(entries_, id, &BasketEntry::id);
  if (entry == entries_.end()) return std::nullopt;
  return static_cast<std::size_t>(entry - entries_.begin());
}

BasketAdd Basket::add(std::string_view id, std::string_view note) {
  if (!is_basket_id(id)) return BasketAdd::no_id;
  if (const auto place = place_of(id)) {
    BasketEntry& there = entries_[*place];
    if (there.note.empty()) there.note = clean_note(note).text;
    return BasketAdd::there_already;
  }
  if (entries_.size() == max_basket_entries) return BasketAdd::full;
  entries_.push_back({std::string(id), clean_note(note).text});
  return BasketAdd::added;
}

bool Basket::remove(std::string_view id) {
  const auto place = place_of(id);
  if (place) entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(*place));
  return place.has_value();
}

bool Basket::move(std::string_view id, int step) {
  const auto place = place_of(id);
  if (!place) return false;
  const auto from = static_cast<std::ptrdiff_t>(*place);
  const auto last = static_cast<std::ptrdiff_t>(entries_.size()) - 1;
  const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + step, 0, last);
  const auto first = entries_.begin();
  if (to < from) std::rotate(first + to, first + from, first + from + 1);
  if (to > from) std::rotate(first + from, first + from + 1, first + to + 1);
  return to != from;
}

bool Basket::set_note(std::string_view id, std::string_view note) {
  const auto place = place_of(id);
  if (!place) return false;
  std::string& kept = entries_[*place].note;
  std::string clean = clean_note(note).text;
  if (kept == clean) return false;
  kept = std::move(clean);
  return true;
}

std::size_t merge(Basket& basket, const Basket& other) {
  std::size_t left_out = 0;
  for (const BasketEntry& entry : other.entries()) {
    if (basket.add(entry.id, entry.note) == BasketAdd::full) ++left_out;
  }
  return left_out;
}

bool is_basket_id(std::string_view text) {
  if (text.empty() || text.size() > max_basket_id_bytes) return false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_character_at(text, at);
    if (!character.valid || is_control(character.code_point) || character.code_point == ' ') {
      return false;
    }
    at += character.bytes;
  }
  return true;
}

CleanNote clean_note(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_character_at(text, at);
    if (!character.valid || is_control(character.code_point)) {
      clean += ' ';
    } else {
      clean += text.substr(at, character.bytes);
    }
    at += character.bytes;
  }
  const std::string_view line = without_outer_spaces(clean);
  std::size_t end = 0;
  for (std::size_t count = 0; count < max_note_characters && end < line.size(); ++count)
    end += utf8_character_at(line, end).bytes;
  return {std::string(without_outer_spaces(line.substr(0, end))), end < line.size()};
}

Basket without_notes(const Basket& basket) {
  Basket bare;
  for (const BasketEntry& entry : basket.entries())
    bare.add(entry.id);
  return bare;
}

}  // namespace rostrum
