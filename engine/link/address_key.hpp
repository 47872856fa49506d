// The keys of an address, in the order they stand in it, and the words of its small vocabularies.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "engine/link/address.hpp"

namespace rostrum {

enum class AddressKey : std::uint8_t {
  text,
  facet,
  time,
  area,
  position,
  window,
  selection,
  measure,
  lanes,
  tab,
  appearance,
  text_percent,
  split_percent,
  single_keys,
};

struct AddressField {
  std::string_view key;
  AddressKey what;
  Facet facet = Facet::topic;  // of AddressKey::facet
  std::string_view words;      // "The link's period": begins a sentence for the reader
};

std::span<const AddressField> address_fields();
const AddressField* field_from_key(std::string_view key);

inline constexpr std::array all_measures = {MapMeasure::forums_hosted, MapMeasure::statements_by,
                                            MapMeasure::mentions_of};
inline constexpr std::array all_lanes = {LaneBy::series, LaneBy::organization, LaneBy::host,
                                         LaneBy::topic};
inline constexpr std::array all_tabs = {Tab::map, Tab::timeline, Tab::list};
inline constexpr std::array all_appearances = {Appearance::system, Appearance::dark,
                                               Appearance::light};

// The value with this id, of one of the lists above.
template <typename Value, std::size_t count>
std::optional<Value> value_from_id(const std::array<Value, count>& values, std::string_view id) {
  for (const Value value : values) {
    if (id_of(value) == id) return value;
  }
  return std::nullopt;
}

}  // namespace rostrum
