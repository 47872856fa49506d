// The texts of the map, the same on the canvas and in the document: what countries are shaded by,
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
#include "engine/text/language.hpp"
#include "engine/view/map_arcs.hpp"
#include "engine/view/map_measure.hpp"
#include "messages/map.hpp"

namespace rostrum {

// One of several settings: its key in both faces, and its name.
template <typename Value>
struct MapChoice {
  Value value;
  std::string_view key;
  Plain name;
};

inline constexpr std::array<MapChoice<MapMeasure>, 3> measure_choices = {{
    {MapMeasure::forums_hosted, "measure:forums-hosted", msg::map_shade_forums},
    {MapMeasure::statements_by, "measure:statements-by", msg::map_shade_statements},
    {MapMeasure::mentions_of, "measure:mentions-of", msg::map_shade_mentions},
}};
inline constexpr std::array<MapChoice<MapArcs>, 3> arc_choices = {{
    {MapArcs::speakers, "arcs:speakers", msg::map_arcs_speakers},
    {MapArcs::mentions, "arcs:mentions", msg::map_arcs_mentions},
    {MapArcs::none, "arcs:none", msg::map_arcs_none},
}};
inline constexpr std::array<MapChoice<Projection>, 4> projection_choices = {{
    {Projection::equal_earth, "projection:equal-earth", msg::map_projection_equal_earth},
    {Projection::natural_earth, "projection:natural-earth", msg::map_projection_natural_earth},
    {Projection::plate_carree, "projection:plate-carree", msg::map_projection_plate_carree},
    {Projection::orthographic, "projection:globe", msg::map_projection_globe},
}};

// What can be switched on and off about the map, by a field of the view.
struct MapSwitch {
  std::string_view key;
  Plain caption;   // what it is about
  Plain name;      // below the caption
  Plain sentence;  // by itself
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
std::string measure_text(const Language& language, MapMeasure measure, std::string_view topic);
// "3 forums hosted", "No forum hosted"
std::string value_text(const Language& language, MapMeasure measure, std::uint32_t value);
// "1", "2 – 5": the values of a class of the legend
std::string class_text(const Language& language, const ShadeClass& values);

// "Vienna, Austria and 2 more places"; of one alone, its place_words
std::string places_text(const Language& language, const Dataset& dataset,
                        std::span<const PlaceId> places);
// "2 forums · 11 statements"
std::string disc_text(const Language& language, std::uint32_t forums, std::uint32_t statements);

// "Tajikistan mentions Afghanistan"
std::string pair_text(const Language& language, const Dataset& dataset, CountryId from,
                      CountryId to);
// The same of a mention arc; "Speakers from Tajikistan" of one from the chosen forum
std::string arc_text(const Language& language, const Dataset& dataset, const MapArc& arc);

// The statements behind an arc, newest first; none for countries that are not known.
std::vector<SubjectEntry> arc_entries(const Language& language, const Dataset& dataset,
                                      const Columns& columns, const Result& result,
                                      const MentionArc& arc);

}  // namespace rostrum
