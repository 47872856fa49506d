// The number each country is shaded by: the chosen measure over the answer, of all topics or one,
// or its memberships.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/view/map_measure.hpp"

namespace rostrum {

// What a measure is about: everything, one topic, or one group of topics.
using MeasureTopic = std::variant<std::monostate, TopicId, GroupId>;

// The topic or group with this id; empty text is everything. Nothing for an id that is not known.
std::optional<MeasureTopic> find_measure_topic(const Dataset& dataset, std::string_view id);

// "Border security"; empty for everything. The text is the dataset's.
std::string_view name_of(const Dataset& dataset, const MeasureTopic& topic);

struct MapValuesInput {
  const Dataset& dataset;
  const Columns& columns;
  const Result& result;
  MapMeasure measure = MapMeasure::host;
  MeasureTopic topic = {};
  // Of the result, for members; null: no group is chosen.
  const Query* query = nullptr;
};

// By CountryId, into a vector that is used again: how much of the result's unit is from, by or
// about the country. A forum is about a topic when anything at it is, and is by the speakers of all
// countries that spoke at it. Members are counted by the chosen groups that they
// were in on the last day of the chosen period, or of all records, whatever the topic and the unit.
void map_values(const MapValuesInput& input, std::vector<std::uint32_t>& values);

}  // namespace rostrum
