#include "engine/layout/record_group.hpp"

namespace rostrum {

std::optional<GroupId> group_of(const Dataset& dataset, const Forum& forum) {
  if (forum.topics.empty()) return std::nullopt;
  return dataset[forum.topics.front()].group;
}

std::optional<GroupId> group_of(const Dataset& dataset, const Statement& statement) {
  if (statement.topics.empty()) return group_of(dataset, dataset[statement.forum]);
  return dataset[statement.topics.front()].group;
}

}  // namespace rostrum
