#include "engine/query/answered.hpp"

#include <utility>

#include "engine/query/understand.hpp"
#include "engine/search/filler_words.hpp"

namespace rostrum {

AnsweredQuery answered_query(const SearchIndex& index, const Query& query,
                             const std::optional<DateSpan>& extent) {
  AnsweredQuery answered{.query = asked_query(query, extent), .forgiven = {}};
  ForgivenText text = forgive(index, without_fillers(index, answered.query.text));
  answered.query.text = std::move(text.text);
  answered.forgiven = std::move(text.words);
  return answered;
}

}  // namespace rostrum
