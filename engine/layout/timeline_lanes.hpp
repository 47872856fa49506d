// Forums put into lanes: by series, organization, host country or topic. Depends on the answer and
// the choice of lanes alone, so it is made once for both and panned over.
//
// Only lanes with a record in the answer are listed, in order of their first forum, then name; a
// listed lane holds all its forums, those outside the answer too. Forums that overlap in time get
// tracks of their own, whatever the zoom, so lanes keep their height.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/time/lane_by.hpp"

namespace rostrum {

struct LaneForum {
  ForumId forum;
  Day first;  // an open end is taken as the other end
  Day last;
  std::uint32_t track = 0;
  bool matched = false;  // it or something said at it is in the answer
};

struct TimelineLane {
  std::string id;  // readable id of the series, organization, country or topic; empty: online
  std::string label;
  std::uint32_t count = 0;  // records of its forums in the answer
  std::uint32_t tracks = 1;
  std::vector<LaneForum> forums;  // by first day, then id
  // How far anything drawn for a forum may lie from its first day, over all forums of the lane.
  std::int32_t reach_before_days = 0;
  std::int32_t reach_after_days = 0;
  std::uint32_t most_statements = 0;  // of a forum
};

struct TimelineLanes {
  LaneBy by = LaneBy::series;
  std::vector<TimelineLane> lanes;
};

TimelineLanes make_timeline_lanes(const Dataset& dataset, const Columns& columns,
                                  const Result& result, LaneBy by);

}  // namespace rostrum
