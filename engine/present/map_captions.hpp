// The texts of the map, the same on the canvas and in the document: what countries are shaded by,
// what a disc, a country or an arc stands for. What there is to choose from is in
// engine/present/settings.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/layout/map_scene.hpp"
#include "engine/present/subject_entries.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/text/language.hpp"
#include "engine/view/map_measure.hpp"

namespace rostrum {

// The key of a choice of what measures are about; an empty id stands for all topics.
std::string measure_topic_key(std::string_view id);
// Likewise of a group of topics: a key of its own, as ids are unique in their table alone.
std::string measure_group_key(std::string_view id);

// "Statements, by host country", "Forums on border security, by host country". The topic's name may
// be empty: all topics.
std::string measure_text(const Language& language, MapMeasure measure, CountUnit unit,
                         std::string_view topic);
// "3 forums here", "No forum here"
std::string value_text(const Language& language, MapMeasure measure, CountUnit unit,
                       std::uint32_t value);
// "1", "2 – 5": the values of a class of the legend
std::string class_text(const Language& language, const ShadeClass& values);

// "Vienna, Austria and 2 more places"; of one alone, its place_text
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
