#include "engine/query/counting.hpp"

#include <cstddef>

namespace rostrum {

namespace {

// Rows that count by themselves.
ValueCounts count_rows(const FacetColumn& column, const Bitset& found, const Bitset& of_unit) {
  ValueCounts values = no_counts(column);
  const RowValues& values_of_row = column.values_of_row();
  for (const Row row : found) {
    const std::uint32_t count = of_unit.test(row) ? 1 : 0;
    for (const ValueIndex value : values_of_row[row]) {
      values.gives[value] = 1;
      values.counts[value] += count;
    }
  }
  return values;
}

// Forum by forum, so that a value remembers the last one it was counted for.
ValueCounts count_by_forum(const Columns& columns, const FacetColumn& column, const Bitset& found,
                           bool with_what_was_said) {
  constexpr std::uint32_t none = 0xffffffff;
  ValueCounts values = no_counts(column);
  const RowValues& values_of_row = column.values_of_row();
  std::vector<std::uint32_t> counted_for(values.counts.size(), none);
  const ValueLists& rows_of_forum = columns.rows_of_forum();
  for (std::uint32_t forum = 0; forum < rows_of_forum.size(); ++forum) {
    for (const Row row : rows_of_forum[forum]) {
      if (!found.test(row)) continue;
      const bool said = with_what_was_said && columns.kind(row) != RecordKind::forum;
      for (const ValueIndex value : values_of_row[row]) {
        values.gives[value] = 1;
        if (said) ++values.counts[value];
        if (counted_for[value] == forum) continue;
        counted_for[value] = forum;
        ++values.counts[value];
      }
    }
  }
  return values;
}

void add_forums(const Columns& columns, const Bitset& found, Bitset& rows) {
  for (const Row row : found) {
    const Row forum = columns.row_of(columns.forum(row));
    if (forum != Columns::no_row) rows.set(forum);
  }
}

// Whose rows these are.
std::uint32_t forums_among(const Columns& columns, const Bitset& rows) {
  Bitset forums(columns.forum_count());
  for (const Row row : rows)
    forums.set(columns.forum(row).index);
  return static_cast<std::uint32_t>(forums.count());
}

}  // namespace

std::uint32_t Totals::of(CountUnit unit) const {
  switch (unit) {
    case CountUnit::statements:
      return statements;
    case CountUnit::forums:
      return forums;
    case CountUnit::outcomes:
      return outcomes;
    case CountUnit::records:
      break;
  }
  return records();
}

Totals totals_of(const Columns& columns, const Bitset& found) {
  const auto count = [&](CountUnit unit) {
    return static_cast<std::uint32_t>(found.count_and(columns.rows_of(unit)));
  };
  return {.forums = forums_among(columns, found),
          .statements = count(CountUnit::statements),
          .outcomes = count(CountUnit::outcomes)};
}

Totals all_totals(const Columns& columns) {
  const auto count = [&](CountUnit unit) {
    return static_cast<std::uint32_t>(columns.rows_of(unit).count());
  };
  return {.forums = static_cast<std::uint32_t>(columns.forum_count()),
          .statements = count(CountUnit::statements),
          .outcomes = count(CountUnit::outcomes)};
}

std::uint32_t forums_said_at(const Columns& columns, const Bitset& found) {
  Bitset said = columns.rows_of(CountUnit::statements);
  said |= columns.rows_of(CountUnit::outcomes);
  said &= found;
  return forums_among(columns, said);
}

CountUnit unit_counted(const Dataset& dataset, CountUnit asked) {
  const bool none = (asked == CountUnit::statements && dataset.statements().empty()) ||
                    (asked == CountUnit::outcomes && dataset.outcomes().empty());
  return none ? CountUnit::forums : asked;
}

Bitset counted_rows(const Columns& columns, const Bitset& found, CountUnit unit) {
  switch (unit) {
    case CountUnit::statements:
    case CountUnit::outcomes: {
      Bitset rows = found;
      rows &= columns.rows_of(unit);
      return rows;
    }
    case CountUnit::forums: {
      Bitset rows(columns.row_count());
      add_forums(columns, found, rows);
      return rows;
    }
    case CountUnit::records:
      break;
  }
  Bitset rows = found;
  add_forums(columns, found, rows);
  return rows;
}

ValueCounts no_counts(const FacetColumn& column) {
  const std::size_t size = column.value_count();
  return {.counts = std::vector<std::uint32_t>(size, 0),
          .gives = std::vector<std::uint8_t>(size, 0)};
}

ValueCounts count_values(const Columns& columns, Facet facet, const Bitset& found, CountUnit unit) {
  const FacetColumn& column = columns.facet(facet);
  if (facet == Facet::kind) return count_rows(column, found, columns.rows_of(CountUnit::records));
  switch (unit) {
    case CountUnit::statements:
    case CountUnit::outcomes:
      return count_rows(column, found, columns.rows_of(unit));
    case CountUnit::forums:
    case CountUnit::records:
      break;
  }
  return count_by_forum(columns, column, found, unit == CountUnit::records);
}

}  // namespace rostrum
