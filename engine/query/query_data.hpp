// What questions are answered from. It refers to what it is made of, which stays where it is.
#pragma once

#include "engine/model/dataset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/facet.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum {

struct QueryData {
  const Dataset& dataset;
  const FacetDomains& domains;
  const Columns& columns;
  const SearchIndex& index;
};

}  // namespace rostrum
