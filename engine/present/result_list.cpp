#include "engine/present/result_list.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

bool asks_for_words(const Query& query) {
  constexpr std::array facets = {Facet::topic,
                                 Facet::group,
                                 Facet::speaker,
                                 Facet::organization,
                                 Facet::organization_kind,
                                 Facet::country,
                                 Facet::country_group,
                                 Facet::mention,
                                 Facet::mention_group};
  return !query.text.empty() ||
         std::ranges::any_of(facets, [&](Facet facet) { return !query[facet].include.empty(); });
}

ListKind kind_asked_for(const FacetDomains& domains, const Query& query) {
  const std::vector<std::string>& kinds = query[Facet::kind].include;
  if (kinds.empty()) return asks_for_words(query) ? ListKind::statements : ListKind::forums;
  const auto is_outcome = [&](const std::string& id) {
    const auto value = domains[Facet::kind].find(id);
    return value && *value >= kind_value(RecordKind::outcome);
  };
  if (std::ranges::all_of(kinds, is_outcome)) return ListKind::outcomes;
  const bool forums_alone =
      std::ranges::all_of(kinds, [](const std::string& id) { return id == "forum"; });
  return forums_alone ? ListKind::forums : ListKind::statements;
}

// Best match first, then as they are.
template <typename Id>
void put_best_first(std::vector<std::pair<double, Id>>& scored, std::vector<Id>& into) {
  compact_stable_sort(scored, [](const auto& a, const auto& b) { return a.first > b.first; });
  into.reserve(scored.size());
  for (const auto& [score, id] : scored)
    into.push_back(id);
}

}  // namespace

std::size_t ResultList::size() const {
  switch (kind) {
    case ListKind::statements:
      return statements.size();
    case ListKind::outcomes:
      return outcomes.size();
    case ListKind::forums:
    case ListKind::fitting:
      break;
  }
  return entries.size();
}

ListKind fitting_list(const FacetDomains& domains, const Query& query, const Totals& found) {
  const ListKind wanted = kind_asked_for(domains, query);
  const auto has = [&](ListKind kind) {
    switch (kind) {
      case ListKind::statements:
        return found.statements > 0;
      case ListKind::outcomes:
        return found.outcomes > 0;
      case ListKind::forums:
      case ListKind::fitting:
        break;
    }
    return found.forums > 0;
  };
  if (has(wanted)) return wanted;
  for (const ListKind kind : {ListKind::statements, ListKind::outcomes, ListKind::forums}) {
    if (has(kind)) return kind;
  }
  return wanted;
}

ResultList build_result_list(const Dataset& dataset, const Columns& columns, const Result& result,
                             const SearchIndex& index, const std::vector<TextTerm>& terms,
                             ListKind kind) {
  constexpr std::size_t unlisted = static_cast<std::size_t>(-1);
  std::vector<std::size_t> entry_of_forum(dataset.forums().size(), unlisted);
  ResultList list;
  list.kind = kind;
  std::vector<std::pair<double, StatementId>> statements;
  std::vector<std::pair<double, OutcomeId>> outcomes;
  // Newest first.
  for (const Row row : std::views::reverse(result.matches)) {
    const ForumId forum = columns.forum(row);
    std::size_t& at = entry_of_forum[forum.index];
    if (at == unlisted) {
      at = list.entries.size();
      list.entries.push_back({.forum = forum, .statements = {}, .outcomes = {}});
    }
    ResultEntry& entry = list.entries[at];
    const double score = terms.empty() ? 0 : index.score(row, terms);
    entry.score = std::max(entry.score, score);
    const RecordId record = columns.record(row);
    if (const auto* statement = std::get_if<StatementId>(&record)) {
      entry.statements.push_back(*statement);
      statements.emplace_back(score, *statement);
    } else if (const auto* outcome = std::get_if<OutcomeId>(&record)) {
      entry.outcomes.push_back(*outcome);
      outcomes.emplace_back(score, *outcome);
    } else {
      entry.matches_itself = true;
    }
  }
  put_best_first(statements, list.statements);
  put_best_first(outcomes, list.outcomes);
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
