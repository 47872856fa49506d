#include "engine/session/collection.hpp"

#include <utility>

namespace rostrum {

Collection::Collection(Dataset of)
    : dataset(std::move(of)),
      domains(dataset),
      columns(dataset, domains),
      evaluator(std::in_place, QueryData{dataset, domains, columns, index}),
      subject_search(dataset),
      value_names(dataset, domains, columns),
      index_maker_(std::in_place, dataset, columns) {}

void Collection::add_texts(DatasetTexts texts) {
  dataset.add_texts(std::move(texts));
  index = {};
  index_maker_.emplace(dataset, columns);
  evaluator.emplace(QueryData{dataset, domains, columns, index});
}

bool Collection::prepare_index(std::size_t rows) {
  if (!index_maker_) return false;
  if (index_maker_->step(rows)) return true;
  make_index();
  return false;
}

void Collection::make_index() {
  if (!index_maker_) return;
  index_maker_->step(columns.row_count());
  index = std::move(*index_maker_).finish();
  index_maker_.reset();
}

}  // namespace rostrum
