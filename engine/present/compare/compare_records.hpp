// The records that belong to a column of Compare; what its numbers count.
//
//   forum, series   the forums and all that was said and agreed at them
//   person, organization, country
//                   statements by them, the forums they called, organized or hosted with the
//                   outcomes of these, and the forums they spoke at
//   group of countries
//                   statements whose country was a member on their day, the forums whose host was a
//                   member on theirs with the outcomes of these, and the forums they spoke at
//   topic           forums, statements and outcomes about it, and the forums of the latter two
//   year            what may lie in it, as the filter by time has it: a span that touches the year
//                   counts, outcomes have their forum's date
#pragma once

#include <vector>

#include "engine/present/compare/compare_item.hpp"

namespace rostrum {

// Each list ascending, without repetition.
struct CompareRecords {
  std::vector<ForumId> own_forums;  // that belong by themselves: their topics and hosts count
  std::vector<ForumId> forums;      // these, and those that belong by what was said or agreed there
  std::vector<StatementId> statements;
  std::vector<OutcomeId> outcomes;
};

CompareRecords records_of(const Dataset& dataset, const CompareItem& item);

}  // namespace rostrum
