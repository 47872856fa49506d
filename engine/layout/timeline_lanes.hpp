// Forums put into lanes, by what these stand for (engine/layout/lane_kinds.hpp). Depends on the
// answer and the choice of lanes alone, so it is made once for both and panned over.
//
// Only lanes with a record in the answer are listed; a listed lane holds all its forums, those
// outside the answer too. Forums that overlap in time get tracks of their own, whatever the zoom,
// so lanes keep their height. By speaker's country a lane has the statements of its own speakers
// alone, and a forum counts as found when one of those is in the answer.
//
// Everything on a track is in order of time and counted by running sums, so that what is in sight
// is found by binary search and many forums are counted at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/text/language.hpp"
#include "engine/view/lane_by.hpp"

namespace rostrum {

struct LaneSums {
  std::uint32_t matched = 0;     // forums
  std::uint32_t statements = 0;  // in the answer
};

struct LaneForum {
  ForumId forum;
  Day first;  // an open end is taken as the other end
  Day last;
  std::uint32_t track = 0;
  std::uint32_t following = 0;  // statements of the lane dated within the forum
  bool matched = false;         // it or something said at it is in the answer
  LaneSums before;              // over the forums before it in its lane
};

// A statement dated outside its forum: it stands at its own days.
struct LaneStatement {
  StatementId statement;
  Day first;
  Day last;
  std::uint32_t track = 0;  // its forum's

  double middle_day() const { return (first.days + last.days + 1.0) / 2; }
};

struct TimelineLane {
  std::string id;  // readable id of what it stands for; empty: not known, online, or all forums
  Argument label = std::string_view();  // data or a message
  std::uint32_t count = 0;              // of what is counted, at its forums
  std::uint32_t tracks = 1;
  std::uint32_t tracks_before = 0;  // of all lanes above
  Day first;                        // of its forums' days
  Day last;
  std::vector<LaneForum> forums;          // by track, then first day
  std::vector<LaneStatement> statements;  // by track, then middle
  std::int32_t max_statement_days = 0;
  LaneSums sums;  // over all its forums

  std::span<const LaneForum> forums_on(std::uint32_t track) const;
  std::span<const LaneStatement> statements_on(std::uint32_t track) const;
  // Over a run of forums, which lie one after another in `forums`.
  LaneSums sums_of(std::span<const LaneForum> run) const;
};

struct TimelineLanes {
  LaneBy by = LaneBy::series;
  LaneOrder order = LaneOrder::first_date;
  std::vector<TimelineLane> lanes;
};

// In order of their first forum, of their names in the language as the search folds them, or of
// their counts, most first; what remains equal is in order of name, then id.
TimelineLanes make_timeline_lanes(const Language& language, const Dataset& dataset,
                                  const Columns& columns, const Result& result, LaneBy by,
                                  LaneOrder order = LaneOrder::first_date);

// Whether a statement stands in a lane its forum is in.
bool in_lane(const Dataset& dataset, LaneBy by, const TimelineLane& lane,
             const Statement& statement);

}  // namespace rostrum
