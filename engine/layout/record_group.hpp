// The topic group a record is coloured by: that of its first topic; a statement without topics
// takes its forum's.
#pragma once

#include <optional>

#include "engine/model/dataset.hpp"

namespace rostrum {

std::optional<GroupId> group_of(const Dataset& dataset, const Forum& forum);
std::optional<GroupId> group_of(const Dataset& dataset, const Statement& statement);

}  // namespace rostrum
