#include "engine/load/venue.hpp"

#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include "engine/load/json_value.hpp"

namespace rostrum {

namespace {

std::string text_at(const JsonValue& value, std::string_view key) {
  const JsonValue* found = field_of(value, key);
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

std::vector<std::string> texts_at(const JsonValue& value, std::string_view key) {
  std::vector<std::string> texts;
  const JsonValue* found = field_of(value, key);
  if (found == nullptr || found->array() == nullptr) return texts;
  for (const JsonValue& item : *found->array())
    if (item.text() != nullptr) texts.push_back(*item.text());
  return texts;
}

double seconds_at(const JsonValue& value, std::string_view key, double usual) {
  constexpr double least = 1;
  constexpr double most = 86'400;
  const JsonValue* found = field_of(value, key);
  if (found == nullptr) return usual;
  const std::optional<double> seconds = found->number();
  return seconds && *seconds >= least && *seconds <= most ? *seconds : usual;
}

// From "#4cc2ff".
std::optional<std::uint32_t> color_at(const JsonValue& value, std::string_view key) {
  const std::string text = text_at(value, key);
  constexpr std::size_t length = 7;
  if (text.size() != length || text.front() != '#') return std::nullopt;
  std::uint32_t color = 0;
  const char* end = text.data() + length;
  const auto [stopped, error] = std::from_chars(text.data() + 1, end, color, 16);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return color;
}

}  // namespace

Venue venue_from_json(std::string_view text) {
  Venue venue;
  LoadErrors errors;
  const auto value = json_from_text(text, errors);
  if (!value) return venue;
  venue.title = text_at(*value, "title");
  venue.tours = texts_at(*value, "tours");
  if (const JsonValue* list = field_of(*value, "languages"); list != nullptr && list->array()) {
    for (const JsonValue& item : *list->array()) {
      VenueLanguage language{.tag = text_at(item, "tag"), .name = text_at(item, "name")};
      if (!language.tag.empty() && !language.name.empty())
        venue.languages.push_back(std::move(language));
    }
  }
  venue.times.idle_seconds = seconds_at(*value, "idle_seconds", venue.times.idle_seconds);
  venue.times.warning_seconds =
      seconds_at(*value, "countdown_seconds", venue.times.warning_seconds);
  const JsonValue* codes = field_of(*value, "codes");
  if (codes != nullptr && std::holds_alternative<bool>(codes->data))
    venue.shows_codes = std::get<bool>(codes->data);
  if (const JsonValue* accent = field_of(*value, "accent")) {
    venue.accent_on_dark = color_at(*accent, "dark");
    venue.accent_on_light = color_at(*accent, "light");
  }
  return venue;
}

}  // namespace rostrum
