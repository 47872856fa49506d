#include "engine/state/place_key.hpp"

#include <charconv>

namespace rostrum {

namespace {

constexpr std::string_view place_prefix = "place:";

}  // namespace

std::string key_of(PlaceId place) {
  return std::string(place_prefix) + std::to_string(place.index);
}

std::optional<PlaceId> place_from_key(std::string_view key) {
  if (!key.starts_with(place_prefix)) return std::nullopt;
  key.remove_prefix(place_prefix.size());
  PlaceId place;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), place.index);
  if (error != std::errc() || end != key.data() + key.size()) return std::nullopt;
  return place;
}

}  // namespace rostrum
