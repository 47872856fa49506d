// The records as rows in columns, sorted by date. Built once, by counting alone: a million rows
// take some tens of milliseconds and of megabytes.
//
// Row order: (earliest day, latest day, kind of record, index in its table); row numbers are the
// Dataset's only order of time. What a row carries of a Dataset says dataset_rows.hpp.
//
// What only some questions need is made when it is first asked for, so one thread asks at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/model/dataset.hpp"
#include "engine/query/count_unit.hpp"
#include "engine/query/facet.hpp"
#include "engine/query/row_data.hpp"
#include "engine/query/row_values.hpp"
#include "engine/query/value_lists.hpp"

namespace rostrum {

using Row = std::uint32_t;

class FacetColumn {
 public:
  FacetColumn() = default;
  FacetColumn(RowValues values, std::size_t value_count)
      : values_of_row_(std::move(values)), value_count_(value_count) {}

  std::size_t value_count() const { return value_count_; }
  const RowValues& values_of_row() const { return values_of_row_; }
  const ValueLists& rows_of_value() const;  // ascending

 private:
  RowValues values_of_row_;
  std::size_t value_count_ = 0;
  mutable std::optional<ValueLists> rows_of_value_;
};

class Columns {
 public:
  Columns(const RowData& data, const FacetDomains& domains);
  Columns(const Dataset& dataset, const FacetDomains& domains);

  std::size_t row_count() const { return numbers_.size(); }
  RecordId record(Row row) const;
  RecordKind kind(Row row) const;
  ForumId forum(Row row) const { return {forums_[row]}; }
  const FacetColumn& facet(Facet facet) const { return facets_[facet]; }

  std::span<const Day> earliest() const { return earliest_; }  // ascending
  std::span<const Day> latest() const { return latest_.empty() ? earliest() : latest_; }
  // By index of ForumId.
  std::span<const std::uint32_t> forums() const { return forums_; }
  // Place of the row's forum, or no_place.
  std::span<const std::uint32_t> places() const { return places_; }
  static constexpr std::uint32_t no_place = 0xffffffff;

  Row row_of(RecordId record) const;
  Row row_of(ForumId forum) const;  // no_row where it has none of its own
  static constexpr Row no_row = 0xffffffff;
  std::size_t forum_count() const { return forum_count_; }
  // By ForumId: the forum's own row and those of what was said and agreed at it, ascending.
  const ValueLists& rows_of_forum() const;
  // All rows of what is counted.
  const Bitset& rows_of(CountUnit unit) const { return rows_of_unit_[unit]; }

 private:
  const std::vector<Row>& row_of_number() const;

  // A record's number: forums come first, then statements, then outcomes.
  std::uint32_t first_statement_;
  std::uint32_t first_outcome_;
  std::size_t forum_count_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> forums_;
  std::vector<Day> earliest_;
  std::vector<Day> latest_;  // empty: as earliest_
  std::vector<std::uint32_t> places_;
  EnumArray<Facet, FacetColumn> facets_;
  EnumArray<CountUnit, Bitset> rows_of_unit_;
  mutable std::optional<ValueLists> rows_of_forum_;
  mutable std::vector<Row> row_of_number_;
};

}  // namespace rostrum
