// The results as a reader sees them: statements, forums, each with what matched at it, or outcomes.
//
// A forum is listed when it matches itself or holds a matching record, so that nothing found is out
// of sight. Newest first; with a search text the best match first, then newest.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/search/search_index.hpp"
#include "engine/view/list_kind.hpp"

namespace rostrum {

struct ResultEntry {
  ForumId forum;
  bool matches_itself = false;
  std::vector<StatementId> statements;  // matching ones, in the forum's order
  std::vector<OutcomeId> outcomes;
  double score = 0;
};

struct ResultList {
  ListKind kind = ListKind::forums;  // that is shown; never `fitting`
  std::vector<StatementId> statements;
  std::vector<OutcomeId> outcomes;
  std::vector<ResultEntry> entries;

  // Of what is shown.
  std::size_t size() const;
};

// What was said where somebody asks for words, a topic, a speaker or a country of speech; what was
// agreed where kinds of outcome alone are asked for; else forums. Where that would be empty, the
// first of statements, outcomes and forums that is not.
ListKind fitting_list(const FacetDomains& domains, const Query& query, const Totals& found);

ResultList build_result_list(const Dataset& dataset, const Columns& columns, const Result& result,
                             const SearchIndex& index, const std::vector<TextTerm>& terms,
                             ListKind kind);

}  // namespace rostrum
