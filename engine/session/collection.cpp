#include "engine/session/collection.hpp"

#include <utility>

#include "engine/query/record_index.hpp"

namespace rostrum {

Collection::Collection(Dataset of)
    : dataset(std::move(of)),
      domains(dataset),
      columns(dataset, domains),
      index(make_record_index(dataset, columns)),
      evaluator({dataset, domains, columns, index}),
      subject_search(dataset),
      value_names(dataset, domains, columns) {}

}  // namespace rostrum
