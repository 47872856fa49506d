#include "engine/layout/record_group.hpp"

#include <algorithm>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

std::optional<GroupId> wanted_among(const Dataset& dataset, std::span<const TopicId> topics,
                                    std::span<const GroupId> wanted) {
  if (wanted.empty()) return std::nullopt;
  for (const TopicId topic : topics) {
    const GroupId group = dataset[topic].group;
    if (std::ranges::find(wanted, group) != wanted.end()) return group;
  }
  return std::nullopt;
}

std::optional<GroupId> own_group(const Dataset& dataset, std::span<const TopicId> topics,
                                 std::span<const GroupId> wanted) {
  if (const auto group = wanted_among(dataset, topics, wanted)) return group;
  if (topics.empty()) return std::nullopt;
  return dataset[topics.front()].group;
}

}  // namespace

std::vector<GroupId> wanted_groups(const Dataset& dataset, const FacetDomains& domains,
                                   const Query& query) {
  std::vector<GroupId> groups;
  for (const std::string& id : query[Facet::group].include) {
    if (const auto value = domains[Facet::group].find(id)) groups.push_back({*value});
  }
  for (const std::string& id : query[Facet::topic].include) {
    if (const auto value = domains[Facet::topic].find(id)) {
      groups.push_back(dataset[TopicId{*value}].group);
    }
  }
  compact_sort(groups);
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

std::optional<GroupId> group_of(const Dataset& dataset, const Forum& forum,
                                std::span<const GroupId> wanted) {
  if (!wanted.empty() && !wanted_among(dataset, forum.topics, wanted)) {
    for (const Statement& statement : dataset.statements_of(forum)) {
      if (const auto group = wanted_among(dataset, statement.topics, wanted)) return group;
    }
    for (const Outcome& outcome : dataset.outcomes_of(forum)) {
      if (const auto group = wanted_among(dataset, outcome.topics, wanted)) return group;
    }
  }
  return own_group(dataset, forum.topics, wanted);
}

std::optional<GroupId> group_of(const Dataset& dataset, const Statement& statement,
                                std::span<const GroupId> wanted) {
  if (const auto group = own_group(dataset, statement.topics, wanted)) return group;
  return own_group(dataset, dataset[statement.forum].topics, wanted);
}

std::optional<GroupId> group_of(const Dataset& dataset, const Outcome& outcome,
                                std::span<const GroupId> wanted) {
  if (const auto group = own_group(dataset, outcome.topics, wanted)) return group;
  return own_group(dataset, dataset[outcome.forum].topics, wanted);
}

}  // namespace rostrum
