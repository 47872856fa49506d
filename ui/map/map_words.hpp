// The few words of the map.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "engine/geo/map_measure.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum::ui {

// "Forums hosted, by country"
std::string_view legend_words(MapMeasure measure);
// What a click on the legend shows next.
MapMeasure next_measure(MapMeasure measure);
// "3 forums hosted", "no forum hosted"
std::string value_words(MapMeasure measure, std::uint32_t value);

// "Vienna, Austria", "Austria" when only the country is known.
std::string place_name(const Dataset& dataset, PlaceId place);
// "Vienna, Austria and 2 more places"
std::string places_words(const Dataset& dataset, std::span<const PlaceId> places);
// "2 forums · 11 statements"
std::string disc_words(std::uint32_t forums, std::uint32_t statements);

}  // namespace rostrum::ui
