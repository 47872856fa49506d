// Counts rows in the unit that a reader chose (count_unit.hpp).
//
// Rows that are found become rows that are counted: of statements and outcomes themselves; of
// forums the row of every forum that has a row among them; of records all of these.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/count_unit.hpp"

namespace rostrum {

struct Totals {
  std::uint32_t forums = 0;
  std::uint32_t statements = 0;
  std::uint32_t outcomes = 0;

  std::uint32_t records() const { return forums + statements + outcomes; }
  std::uint32_t of(CountUnit unit) const;
  bool operator==(const Totals&) const = default;
};

Totals totals_of(const Columns& columns, const Bitset& found);
// Of all rows.
Totals all_totals(const Columns& columns);
// Forums with a statement or an outcome among the rows.
std::uint32_t forums_said_at(const Columns& columns, const Bitset& found);

// As asked for, or forums where the data has none of that unit: zeros beside everything say
// nothing.
CountUnit unit_counted(const Dataset& dataset, CountUnit asked);

Bitset counted_rows(const Columns& columns, const Bitset& found, CountUnit unit);

// For every value of a facet.
struct ValueCounts {
  std::vector<std::uint32_t> counts;  // of the unit, among the found rows that have the value
  std::vector<std::uint8_t> gives;    // whether any found row has the value, of the unit or not

  bool operator==(const ValueCounts&) const = default;
};

// Every value counts nothing yet.
ValueCounts no_counts(const FacetColumn& column);

// A forum counts once for a value, however many of its rows have it. Kinds of record count records
// of their own kind, whatever the unit.
ValueCounts count_values(const Columns& columns, Facet facet, const Bitset& found, CountUnit unit);

}  // namespace rostrum
