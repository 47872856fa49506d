// Questions with the records that answer them, as people judged who read the data: how good the
// order of the results is. tests/search/README.md says how they were made.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/facet.hpp"
#include "engine/search/search_index.hpp"

namespace rostrum::test {

struct JudgedQuestion {
  std::string text;
  std::map<std::string, int> grades;  // of records by id: 3 asked for, 2 about it, 1 mentions it
};

// Of the text of tests/search/questions.json.
std::vector<JudgedQuestion> judged_questions(std::string_view json);

struct Searched {
  explicit Searched(const Dataset& of);

  // Ids of the records found, the best match first, then the newest.
  std::vector<std::string> ranked(std::string_view text) const;

  const Dataset& dataset;
  FacetDomains domains;
  Columns columns;
  SearchIndex index;
};

// Normalised discounted cumulative gain of the first ten: 1 for the best order there is, 0 when
// none of them answers. A grade g is worth 2^g - 1.
double ndcg_at_10(const std::vector<std::string>& ranked, const JudgedQuestion& question);

}  // namespace rostrum::test
