// What the rows of a Dataset carry: what a reader would filter a record by.
//   statement  its own topics, organization, speaker, countries; its forum's series, host and place
//   outcome    its own topics; its forum's series, organizers, host and place
//   forum      its own values and those of everything said and agreed at it (topics, speakers,
//              organizations, countries, mentions), so that "forums where X spoke" can be asked for
// Kind, text and date are a row's own. Countries bring the groups that they were in: the host those
// of the forum's day, whatever the day of a statement; speakers' and mentioned ones those of the
// statement's day.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/query/row_data.hpp"

namespace rostrum {

class DatasetRows {
 public:
  explicit DatasetRows(const Dataset& dataset);

  // Refers to this.
  RowData data() const;

 private:
  void add(const DateSpan& date, ForumId forum);

  const Dataset& dataset_;
  std::vector<Day> earliest_;
  std::vector<Day> latest_;
  std::vector<std::uint32_t> forums_;
  std::vector<std::uint32_t> places_;
  EnumArray<Facet, ValueLists> values_;
};

}  // namespace rostrum
