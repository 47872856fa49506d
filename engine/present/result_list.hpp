// The results as a reader sees them: forums in order, each with what matched at it.
//
// A forum is listed when it matches itself or holds a matching record, so that nothing found is out
// of sight. Newest first; with a search text the best match first, then newest.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

struct ResultEntry {
  ForumId forum;
  bool matches_itself = false;
  std::vector<StatementId> statements;  // matching ones, in the forum's order
  std::vector<OutcomeId> outcomes;
  double score = 0;
};

struct ResultList {
  std::vector<ResultEntry> entries;
};

ResultList build_result_list(const Dataset& dataset, const Columns& columns, const Result& result,
                             const SearchIndex& index, const std::vector<TextTerm>& terms);

}  // namespace rostrum
