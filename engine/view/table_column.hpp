// The columns that the table of results can have, which of them are shown, and by which one it is
// sorted. Each kind of list has columns of its own in an order of its own; the first names the
// record and is always there.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>

#include "engine/base/vocabulary.hpp"
#include "engine/text/arguments.hpp"
#include "engine/view/list_kind.hpp"

namespace rostrum {

enum class TableColumn : std::uint8_t {
  speaker,
  outcome,
  forum,
  kind,
  date,
  place,
  country,
  series,
  topics,
  statements,  // how many were found at the forum
  outcomes,
  words,  // the summary of what was said or agreed
  source,
};
template <>
inline constexpr auto vocabulary<TableColumn> = ids("speaker", "outcome", "forum", "kind", "date",
                                                    "place", "country", "series", "topics",
                                                    "statements", "outcomes", "words", "source");

class ColumnSet {
 public:
  constexpr ColumnSet() = default;
  constexpr ColumnSet(std::initializer_list<TableColumn> columns) {
    for (const TableColumn column : columns)
      set(column, true);
  }

  constexpr bool has(TableColumn column) const { return (bits_ & bit(column)) != 0; }
  constexpr void set(TableColumn column, bool on) {
    bits_ = static_cast<std::uint16_t>(on ? bits_ | bit(column) : bits_ & ~bit(column));
  }
  constexpr bool empty() const { return bits_ == 0; }
  // Only what both have.
  constexpr ColumnSet operator&(ColumnSet other) const {
    ColumnSet both;
    both.bits_ = static_cast<std::uint16_t>(bits_ & other.bits_);
    return both;
  }

  constexpr bool operator==(const ColumnSet&) const = default;

 private:
  static constexpr std::uint16_t bit(TableColumn column) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(column));
  }

  std::uint16_t bits_ = 0;
};

// What is chosen otherwise than usual, for all kinds of list at once: a link says what a reader
// wants, and columns that come later are not hidden by it.
struct ColumnChoice {
  ColumnSet shown;   // where they are usually not
  ColumnSet hidden;  // where they usually are

  bool operator==(const ColumnChoice&) const = default;
};

struct TableSort {
  TableColumn column = TableColumn::date;
  bool descending = false;

  bool operator==(const TableSort&) const = default;
};

// All columns that a list of this kind can have, in their order. Precondition: not `fitting`.
std::span<const TableColumn> columns_of(ListKind list);
bool has_column(ListKind list, TableColumn column);
// The first one, which is always there.
inline TableColumn naming_column(ListKind list) {
  return columns_of(list).front();
}
bool is_shown(ListKind list, TableColumn column, const ColumnChoice& choice);
// The choice with this column the other way; the same where the kind has it not, or always.
ColumnChoice toggled(const ColumnChoice& choice, ListKind list, TableColumn column);

// Those that some kind of list shows when asked only, and those that some kind can do without: what
// else a choice names means nothing.
ColumnSet columns_on_demand();
ColumnSet columns_to_hide();

Plain title_of(TableColumn column);  // for people: "Country"

}  // namespace rostrum
