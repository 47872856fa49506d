// The words of the map, the same on the canvas and in the document: what countries are shaded by,
// what a disc, a country or an arc stands for, and what there is to choose from.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geo/projection.hpp"
#include "engine/layout/map_scene.hpp"
#include "engine/present/subject_entries.hpp"
#include "engine/state/action.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/view/map_arcs.hpp"
#include "engine/view/map_measure.hpp"

namespace rostrum {

// One of several settings: its key in both faces, and its words.
template <typename Value>
struct MapChoice {
  Value value;
  std::string_view key;
  std::string_view words;
};

inline constexpr std::array<MapChoice<MapMeasure>, 3> measure_choices = {{
    {MapMeasure::forums_hosted, "measure:forums-hosted", "Forums hosted"},
    {MapMeasure::statements_by, "measure:statements-by", "Statements by speakers of"},
    {MapMeasure::mentions_of, "measure:mentions-of", "Mentions of"},
}};
inline constexpr std::array<MapChoice<MapArcs>, 3> arc_choices = {{
    {MapArcs::speakers, "arcs:speakers", "From a forum to its speakers"},
    {MapArcs::mentions, "arcs:mentions", "Who mentions whom"},
    {MapArcs::none, "arcs:none", "None"},
}};
inline constexpr std::array<MapChoice<Projection>, 4> projection_choices = {{
    {Projection::equal_earth, "projection:equal-earth", "Equal Earth"},
    {Projection::natural_earth, "projection:natural-earth", "Natural Earth"},
    {Projection::plate_carree, "projection:plate-carree", "Plate carrée"},
    {Projection::orthographic, "projection:globe", "Globe"},
}};

// What can be switched on and off about the map, by a field of the view.
struct MapSwitch {
  std::string_view key;
  std::string_view caption;   // what it is about
  std::string_view words;     // below the caption
  std::string_view sentence;  // by itself
  bool (*is_on)(const View& view);
  std::string_view field;  // in an address, with its values
  std::string_view on;
  std::string_view off;

  SetField toggled(const View& view) const {
    return {std::string(field), std::string(is_on(view) ? off : on)};
  }
};
std::span<const MapSwitch> map_switches();

// The key of a choice of what measures are about; an empty id stands for all topics.
std::string measure_topic_key(std::string_view id);
// Likewise of a group of topics: a key of its own, as ids are unique in their table alone.
std::string measure_group_key(std::string_view id);

// "Forums hosted, by country", "Forums on border security, by host country". The topic's name may
// be empty: all topics.
std::string measure_words(MapMeasure measure, std::string_view topic);
// "3 forums hosted", "No forum hosted"
std::string value_words(MapMeasure measure, std::uint32_t value);
// "1", "2 – 5": the values of a class of the legend
std::string class_words(const ShadeClass& values);

// "Vienna, Austria and 2 more places"; of one alone, its place_words
std::string places_words(const Dataset& dataset, std::span<const PlaceId> places);
// "2 forums · 11 statements"
std::string disc_words(std::uint32_t forums, std::uint32_t statements);

// "Tajikistan mentions Afghanistan"
std::string pair_words(const Dataset& dataset, CountryId from, CountryId to);
// The same of a mention arc; "Speakers from Tajikistan" of one from the chosen forum
std::string arc_words(const Dataset& dataset, const MapArc& arc);
// "7 statements"
std::string arc_value_words(std::uint32_t statements);

// The statements behind an arc, newest first; none for countries that are not known.
std::vector<SubjectEntry> arc_entries(const Dataset& dataset, const Columns& columns,
                                      const Result& result, const MentionArc& arc);

// Where no disc is drawn: what has no place, be it held online or not.
inline constexpr std::string_view no_place_words = "Nothing here has a place on the map";
inline constexpr std::string_view map_policy_words = "Map by Natural Earth, de facto boundaries";

}  // namespace rostrum
