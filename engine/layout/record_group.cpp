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

ForumId forum_of(const Dataset& dataset, const RecordId& record) {
  if (const auto* statement = std::get_if<StatementId>(&record)) return dataset[*statement].forum;
  if (const auto* outcome = std::get_if<OutcomeId>(&record)) return dataset[*outcome].forum;
  return std::get<ForumId>(record);
}

}  // namespace rostrum
