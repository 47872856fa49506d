// The search index over the rows of the columns, each with its forum.
#pragma once

#include <cstddef>

#include "engine/model/dataset.hpp"
#include "engine/query/columns.hpp"
#include "engine/search/search_index.hpp"
#include "engine/search/search_index_builder.hpp"

namespace rostrum {

SearchIndex make_record_index(const Dataset& dataset, const Columns& columns);

// The same in parts, for as long as the records stay as they are.
class RecordIndexMaker {
 public:
  RecordIndexMaker(const Dataset& dataset, const Columns& columns);

  // The next rows, at most so many. True while there are more.
  bool step(std::size_t rows);
  // After the last step.
  SearchIndex finish() &&;

 private:
  const Dataset& dataset_;
  const Columns& columns_;
  SearchIndexBuilder builder_;
  Row next_ = 0;
};

}  // namespace rostrum
