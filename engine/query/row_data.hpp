// What Columns are made of: for every record a number in arrays, those of forums first, then those
// of statements, then those of outcomes, each in the order of its table. It refers to arrays that
// may go once the Columns are made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>

#include "engine/base/enum_array.hpp"
#include "engine/model/civil_date.hpp"
#include "engine/query/facet.hpp"
#include "engine/query/value_lists.hpp"

namespace rostrum {

struct RowData {
  // One for every record; empty: none has any.
  using Numbers = std::variant<std::span<const std::uint32_t>, std::span<const std::uint16_t>>;
  // One for every record, or lists that are sorted and without repeats; monostate: none has any.
  using Values = std::variant<std::monostate, std::span<const std::uint32_t>,
                              std::span<const std::uint16_t>, const ValueLists*>;

  std::size_t forums = 0;
  std::size_t statements = 0;
  std::size_t outcomes = 0;
  std::span<const Day> earliest;
  std::span<const Day> latest;  // empty: each record is of one day
  Numbers forum;                // whose record it is, a forum's itself
  // Of these; a forum may have no row of its own, and is then no row that counts where forums are
  // the unit.
  std::size_t forum_count = 0;
  Numbers place;  // Columns::no_place where there is none
  EnumArray<Facet, Values> values;

  std::size_t row_count() const { return forums + statements + outcomes; }
};

}  // namespace rostrum
