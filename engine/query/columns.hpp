// The records as rows in columns, sorted by date, with an inverted list of rows for every facet
// value. Built once from a Dataset; a million rows fit in a few tens of megabytes.
//
// Row order: (earliest day, latest day, kind of record, index in its table); row numbers are the
// Dataset's only order of time. A row carries what a reader would filter it by:
//   statement  its own topics, organization, speaker, countries; its forum's series, host and place
//   outcome    its own topics; its forum's series, organizers, host and place
//   forum      its own values and those of everything said and agreed at it (topics, speakers,
//              organizations, countries, mentions), so that "forums where X spoke" can be asked for
// Kind, text and date are a row's own. Countries bring the groups that they were in: the host those
// of the forum's day, whatever the day of a statement; speakers' and mentioned ones those of the
// statement's day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/model/dataset.hpp"
#include "engine/query/count_unit.hpp"
#include "engine/query/facet.hpp"
#include "engine/query/value_lists.hpp"

namespace rostrum {

using Row = std::uint32_t;

struct FacetColumn {
  ValueLists values_of_row;  // sorted, without repeats
  ValueLists rows_of_value;  // ascending
};

class Columns {
 public:
  Columns(const Dataset& dataset, const FacetDomains& domains);

  std::size_t row_count() const { return records_.size(); }
  RecordId record(Row row) const { return records_[row]; }
  RecordKind kind(Row row) const { return kinds_[row]; }
  ForumId forum(Row row) const { return forums_[row]; }
  const FacetColumn& facet(Facet facet) const { return facets_[facet]; }

  std::span<const Day> earliest() const { return earliest_; }  // ascending
  std::span<const Day> latest() const { return latest_; }
  // Place of the row's forum, or no_place.
  std::span<const std::uint32_t> places() const { return places_; }
  static constexpr std::uint32_t no_place = 0xffffffff;

  Row row_of(RecordId record) const;
  Row row_of(ForumId forum) const { return row_of_forum_[forum.index]; }
  // By ForumId: the forum's own row and those of what was said and agreed at it, ascending.
  const ValueLists& rows_of_forum() const { return rows_of_forum_; }
  // All rows of what is counted.
  const Bitset& rows_of(CountUnit unit) const { return rows_of_unit_[unit]; }

 private:
  std::vector<RecordId> records_;
  std::vector<RecordKind> kinds_;
  std::vector<ForumId> forums_;
  std::vector<Day> earliest_;
  std::vector<Day> latest_;
  std::vector<std::uint32_t> places_;
  EnumArray<Facet, FacetColumn> facets_;
  ValueLists rows_of_forum_;
  EnumArray<CountUnit, Bitset> rows_of_unit_;
  std::vector<Row> row_of_forum_;
  std::vector<Row> row_of_statement_;
  std::vector<Row> row_of_outcome_;
};

}  // namespace rostrum
