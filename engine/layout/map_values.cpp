#include "engine/layout/map_values.hpp"

#include <algorithm>

#include "engine/query/chosen_groups.hpp"

namespace rostrum {

namespace {

// Whether a row is about the topic; a forum's row carries the topics of all that was said at it.
bool is_about(const Columns& columns, const MeasureTopic& topic, Row row) {
  if (const auto* id = std::get_if<TopicId>(&topic)) {
    return std::ranges::binary_search(columns.facet(Facet::topic).values_of_row[row], id->index);
  }
  if (const auto* id = std::get_if<GroupId>(&topic)) {
    return std::ranges::binary_search(columns.facet(Facet::group).values_of_row[row], id->index);
  }
  return true;
}

void count_hosts(const MapValuesInput& input, std::vector<std::uint32_t>& values) {
  std::vector<bool> counted(input.dataset.forums().size());
  for (const Row row : input.result.rows) {
    const ForumId id = input.columns.forum(row);
    if (counted[id.index]) continue;
    counted[id.index] = true;
    const Forum& forum = input.dataset[id];
    if (!forum.place) continue;
    const auto host = input.dataset[*forum.place].country;
    if (host && is_about(input.columns, input.topic, input.columns.row_of(id))) {
      ++values[host->index];
    }
  }
}

void count_statements(const MapValuesInput& input, Facet facet,
                      std::vector<std::uint32_t>& values) {
  const ValueLists& countries = input.columns.facet(facet).values_of_row;
  for (const Row row : input.result.rows) {
    if (input.columns.kind(row) != RecordKind::statement) continue;
    if (!is_about(input.columns, input.topic, row)) continue;
    for (const ValueIndex country : countries[row])
      ++values[country];
  }
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
  values.assign(input.dataset.countries().size(), 0);
  switch (input.measure) {
    case MapMeasure::forums_hosted:
      count_hosts(input, values);
      break;
    case MapMeasure::statements_by:
      count_statements(input, Facet::country, values);
      break;
    case MapMeasure::mentions_of:
      count_statements(input, Facet::mention, values);
      break;
    case MapMeasure::members:
      count_memberships(input, values);
      break;
  }
}

}  // namespace rostrum
