// What the timeline's lanes can stand for, a row each: what it is called, which lanes there may be,
// in which of them a forum is, and what a lane is called.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/text/message.hpp"
#include "engine/view/lane_by.hpp"

namespace rostrum {

struct LaneKind {
  LaneBy by;
  std::string_view key;  // of its choice in both faces: "lanes:series"
  Plain name;
  Plain short_name;  // where there is little room

  // Lanes are numbered from 0; not every one needs to have a forum.
  std::size_t (*count)(const Dataset& dataset);
  // Appends the lanes of a forum, in any order and as often as there is a reason.
  void (*append_lanes)(const Dataset& dataset, const Forum& forum, std::vector<std::size_t>& lanes);
  // Readable id of what a lane stands for; empty: not known, online, or all forums.
  std::string_view (*id)(const Dataset& dataset, std::size_t lane);
  Argument (*label)(const Dataset& dataset, std::size_t lane);
  // Where a lane has the statements of its own speakers alone; null: statements are with their
  // forum.
  std::size_t (*lane_of_statement)(const Dataset& dataset, const Statement& statement) = nullptr;
};

const LaneKind& lane_kind(LaneBy by);

// Whether the data has what such lanes stand for. Of one series, which is that of records without
// one, there is nothing to tell apart.
bool tells_apart(const Dataset& dataset, LaneBy by);
// As asked for, or by host country where the data cannot tell forums apart by that.
LaneBy lanes_shown(const Dataset& dataset, LaneBy asked);

}  // namespace rostrum
