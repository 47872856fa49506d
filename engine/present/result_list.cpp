#include "engine/present/result_list.hpp"

#include <algorithm>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

ResultList build_result_list(const Dataset& dataset, const Columns& columns, const Result& result,
                             const SearchIndex& index, const std::vector<TextTerm>& terms) {
  constexpr std::size_t unlisted = static_cast<std::size_t>(-1);
  std::vector<std::size_t> entry_of_forum(dataset.forums().size(), unlisted);
  ResultList list;
  for (const Row row : result.rows) {
    const ForumId forum = columns.forum(row);
    std::size_t& at = entry_of_forum[forum.index];
    if (at == unlisted) {
      at = list.entries.size();
      list.entries.push_back({.forum = forum, .statements = {}, .outcomes = {}});
    }
    ResultEntry& entry = list.entries[at];
    if (!terms.empty()) entry.score = std::max(entry.score, index.score(row, terms));
    const RecordId record = columns.record(row);
    if (const auto* statement = std::get_if<StatementId>(&record)) {
      entry.statements.push_back(*statement);
    } else if (const auto* outcome = std::get_if<OutcomeId>(&record)) {
      entry.outcomes.push_back(*outcome);
    } else {
      entry.matches_itself = true;
    }
  }
  for (ResultEntry& entry : list.entries) {
    compact_sort(entry.statements);
    compact_sort(entry.outcomes);
  }
  // Forums are sorted by date in their table, so a higher index is newer.
  compact_sort(list.entries, [](const ResultEntry& a, const ResultEntry& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.forum.index > b.forum.index;
  });
  return list;
}

}  // namespace rostrum
