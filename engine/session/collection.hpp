// A dataset with all that is made of it once: what can be filtered by, rows by date, the indexes of
// the search, and the answer to the last question. The session shows one at a time and can be given
// another.
//
// It refers to itself and never moves; hold it by pointer.
#pragma once

#include <cstddef>
#include <optional>

#include "engine/model/dataset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/evaluator.hpp"
#include "engine/query/facet.hpp"
#include "engine/query/record_index.hpp"
#include "engine/query/value_names.hpp"
#include "engine/search/search_index.hpp"
#include "engine/search/subject_search.hpp"

namespace rostrum {

struct Collection {
  explicit Collection(Dataset of);
  Collection(const Collection&) = delete;
  Collection& operator=(const Collection&) = delete;

  // Gives the dataset the texts that came later; nothing is answered then.
  void add_texts(DatasetTexts texts);
  // The index is not made before a search needs it, or in idle moments. At most so many rows now;
  // true while there is more to do.
  bool prepare_index(std::size_t rows);
  void make_index();

  Dataset dataset;
  FacetDomains domains;
  Columns columns;
  SearchIndex index;                   // of no rows until it is made
  std::optional<Evaluator> evaluator;  // always there, and another one for other texts
  SubjectSearch subject_search;
  ValueNames value_names;

 private:
  std::optional<RecordIndexMaker> index_maker_;  // none: the index is made
};

}  // namespace rostrum
