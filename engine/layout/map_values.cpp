#include "engine/layout/map_values.hpp"

#include <algorithm>

#include "engine/query/chosen_groups.hpp"

namespace rostrum {

namespace {

// Whether a row is about the topic; a forum's row carries the topics of all that was said at it.
bool is_about(const Columns& columns, const MeasureTopic& topic, Row row) {
  if (const auto* id = std::get_if<TopicId>(&topic)) {
    return std::ranges::binary_search(columns.facet(Facet::topic).values_of_row()[row], id->index);
  }
  if (const auto* id = std::get_if<GroupId>(&topic)) {
    return std::ranges::binary_search(columns.facet(Facet::group).values_of_row()[row], id->index);
  }
  return true;
}

Facet facet_of(MapMeasure measure) {
  switch (measure) {
    case MapMeasure::host:
      return Facet::host;
    case MapMeasure::speaker:
      return Facet::country;
    case MapMeasure::mention:
    case MapMeasure::members:
      break;
  }
  return Facet::mention;
}

void count_memberships(const MapValuesInput& input, std::vector<std::uint32_t>& values) {
  if (input.query == nullptr || !input.dataset.extent()) return;
  const auto& time = input.query->time;
  const Day day = time && time->to ? *time->to : input.dataset.extent()->latest;
  for (const CountryGroupId id : chosen_groups(input.dataset, *input.query)) {
    // A country has one term on a day.
    for (const MembershipTerm& term : input.dataset[id].terms) {
      if (term.holds_on(day)) ++values[term.country.index];
    }
  }
}

}  // namespace

std::optional<MeasureTopic> find_measure_topic(const Dataset& dataset, std::string_view id) {
  if (id.empty()) return MeasureTopic{};
  for (std::uint32_t i = 0; i < dataset.topics().size(); ++i) {
    if (dataset.topics()[i].id == id) return TopicId{i};
  }
  for (std::uint32_t i = 0; i < dataset.groups().size(); ++i) {
    if (dataset.groups()[i].id == id) return GroupId{i};
  }
  return std::nullopt;
}

std::string_view name_of(const Dataset& dataset, const MeasureTopic& topic) {
  if (const auto* id = std::get_if<TopicId>(&topic)) return dataset[*id].name;
  if (const auto* id = std::get_if<GroupId>(&topic)) return dataset[*id].name;
  return {};
}

void map_values(const MapValuesInput& input, std::vector<std::uint32_t>& values) {
  if (input.measure == MapMeasure::members) {
    values.assign(input.dataset.countries().size(), 0);
    count_memberships(input, values);
    return;
  }
  const Facet facet = facet_of(input.measure);
  if (std::holds_alternative<std::monostate>(input.topic)) {
    values = count_values(input.columns, facet, input.result.matches, input.result.unit).counts;
    return;
  }
  Bitset about(input.columns.row_count());
  for (const Row row : input.result.matches) {
    if (is_about(input.columns, input.topic, row)) about.set(row);
  }
  values = count_values(input.columns, facet, about, input.result.unit).counts;
}

}  // namespace rostrum
