// A dataset with all that a question about it needs.
#pragma once

#include <utility>

#include "engine/query/evaluate.hpp"
#include "engine/query/record_index.hpp"

namespace rostrum::test {

struct QueryFixture {
  explicit QueryFixture(Dataset of)
      : dataset(std::move(of)),
        domains(dataset),
        columns(dataset, domains),
        index(make_record_index(dataset, columns)) {}
  QueryFixture(const QueryFixture&) = delete;  // data() would refer to the other one
  QueryFixture& operator=(const QueryFixture&) = delete;

  QueryData data() const { return {dataset, domains, columns, index}; }
  Result ask(const Query& query, const EvaluateOptions& options = {}) const {
    return evaluate(data(), query, options);
  }

  Dataset dataset;
  FacetDomains domains;
  Columns columns;
  SearchIndex index;
};

}  // namespace rostrum::test
