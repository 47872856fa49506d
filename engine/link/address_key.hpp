// The keys of an address, in the order they stand in it, and the words of its small vocabularies.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "engine/link/address.hpp"
#include "engine/link/migrations.hpp"

namespace rostrum {

enum class AddressKey : std::uint8_t {
  grammar,   // its number; the first one is not written
  reserved,  // for what is to come: kept as it is, in its place
  text,
  facet,
  time,
  time_match,
  area,
  lasso,
  position,
  projection,
  points_only,
  window,
  selection,
  measure,
  measure_topic,
  arcs,
  lanes,
  lane_order,
  play_mode,
  play_speed,
  screen,
  compare,
  tab,
  appearance,
  text_percent,
  split_percent,
  single_keys,
  embed,
  dataset_version,
};

struct AddressField {
  std::string_view key;
  AddressKey what;
  Facet facet = Facet::topic;  // of AddressKey::facet
  std::string_view words;      // "The link's period": begins a sentence for the reader
};

std::span<const AddressField> address_fields();
const AddressField* field_from_key(std::string_view key);
// The field of a part in any spelling, old ones included.
const AddressField* migrated_field(Spelling part);

inline constexpr std::array all_measures = {MapMeasure::forums_hosted, MapMeasure::statements_by,
                                            MapMeasure::mentions_of};
inline constexpr std::array all_lanes = {LaneBy::series, LaneBy::organization,
                                         LaneBy::host,   LaneBy::speaker_country,
                                         LaneBy::topic,  LaneBy::none};
inline constexpr std::array all_lane_orders = {LaneOrder::first_date, LaneOrder::name,
                                               LaneOrder::number};
inline constexpr std::array all_time_matches = {TimeMatch::possibly, TimeMatch::certainly};
inline constexpr std::array all_projections = {Projection::equal_earth, Projection::natural_earth,
                                               Projection::plate_carree, Projection::orthographic};
inline constexpr std::array all_arcs = {MapArcs::speakers, MapArcs::mentions, MapArcs::none};
inline constexpr std::array all_play_modes = {PlayMode::cumulative, PlayMode::moving};
inline constexpr std::array all_screens = {Screen::explore, Screen::compare};
inline constexpr std::array all_tabs = {Tab::map, Tab::timeline, Tab::list};
inline constexpr std::array all_appearances = {Appearance::system, Appearance::dark,
                                               Appearance::light};

// The grammar of docs/links.md that this program writes.
inline constexpr int address_grammar = 1;

// "land=points".
inline constexpr std::string_view points_only_word = "points";

// The value with this id, of one of the lists above.
template <typename Value, std::size_t count>
std::optional<Value> value_from_id(const std::array<Value, count>& values, std::string_view id) {
  for (const Value value : values) {
    if (id_of(value) == id) return value;
  }
  return std::nullopt;
}

}  // namespace rostrum
