#include "engine/layout/mention_arcs.hpp"

#include <algorithm>
#include <ranges>
#include <span>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

// A statement's row has one speaker's country, or none.
std::span<const ValueIndex> speakers_country(const Columns& columns, Row row) {
  return columns.facet(Facet::country).values_of_row()[row];
}

std::span<const ValueIndex> mentioned(const Columns& columns, Row row) {
  return columns.facet(Facet::mention).values_of_row()[row];
}

}  // namespace

void MentionTally::count(const Dataset& dataset, const Columns& columns, const Result& result,
                         std::vector<MentionPair>& pairs) {
  const std::size_t countries = dataset.countries().size();
  counts_.assign(countries * countries, 0);
  pairs.clear();
  for (const Row row : result.matches) {
    if (columns.kind(row) != RecordKind::statement) continue;
    for (const ValueIndex from : speakers_country(columns, row)) {
      for (const ValueIndex to : mentioned(columns, row)) {
        if (from == to) continue;
        // A pair is listed when it is met first, so that nobody looks through all there could be.
        if (counts_[from * countries + to]++ == 0)
          pairs.push_back({CountryId{from}, CountryId{to}});
      }
    }
  }
  for (MentionPair& pair : pairs)
    pair.statements = counts_[pair.from.index * countries + pair.to.index];
  compact_sort(pairs, [](const MentionPair& a, const MentionPair& b) {
    if (a.statements != b.statements) return a.statements > b.statements;
    return a.from != b.from ? a.from < b.from : a.to < b.to;
  });
}

std::vector<Row> statements_behind(const Columns& columns, const Result& result, CountryId from,
                                   CountryId to) {
  std::vector<Row> rows;
  if (from == to) return rows;
  for (const Row row : std::views::reverse(result.matches)) {
    if (columns.kind(row) != RecordKind::statement) continue;
    if (std::ranges::binary_search(speakers_country(columns, row), from.index) &&
        std::ranges::binary_search(mentioned(columns, row), to.index)) {
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace rostrum
