// The question that is answered: a reader's query with the period that its words speak of, and
// with one wrong letter of a word forgiven.
#pragma once

#include <optional>
#include <vector>

#include "engine/model/date_span.hpp"
#include "engine/query/query.hpp"
#include "engine/search/forgive.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

struct AnsweredQuery {
  Query query;
  std::vector<ForgivenWord> forgiven;  // words of its text that stand for others
};

AnsweredQuery answered_query(const SearchIndex& index, const Query& query,
                             const std::optional<DateSpan>& extent);

}  // namespace rostrum
