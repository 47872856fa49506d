// The search index over the rows of the columns, each with its forum.
#pragma once

#include "engine/model/dataset.hpp"
#include "engine/query/columns.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

SearchIndex make_record_index(const Dataset& dataset, const Columns& columns);

}  // namespace rostrum
