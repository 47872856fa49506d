#include "engine/session/collection.hpp"

#include <utility>

#include "engine/query/record_index.hpp"

namespace rostrum {

Collection::Collection(Dataset of)
    : dataset(std::move(of)),
      domains(dataset),
      columns(dataset, domains),
      index(make_record_index(dataset, columns)),
      evaluator(std::in_place, QueryData{dataset, domains, columns, index}),
      subject_search(dataset),
      value_names(dataset, domains, columns) {}

void Collection::add_texts(DatasetTexts texts) {
  dataset.add_texts(std::move(texts));
  index = make_record_index(dataset, columns);
  evaluator.emplace(QueryData{dataset, domains, columns, index});
}

}  // namespace rostrum
