// The topic group a record is coloured by: the first of the groups that are filtered by which it is
// about, else that of its first topic; a statement or an outcome without topics takes its forum's.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/query/query.hpp"

namespace rostrum {

// The groups that a query asks for, and those of the topics that it asks for; sorted.
std::vector<GroupId> wanted_groups(const Dataset& dataset, const FacetDomains& domains,
                                   const Query& query);

std::optional<GroupId> group_of(const Dataset& dataset, const Forum& forum,
                                std::span<const GroupId> wanted = {});
std::optional<GroupId> group_of(const Dataset& dataset, const Statement& statement,
                                std::span<const GroupId> wanted = {});
std::optional<GroupId> group_of(const Dataset& dataset, const Outcome& outcome,
                                std::span<const GroupId> wanted = {});

}  // namespace rostrum
