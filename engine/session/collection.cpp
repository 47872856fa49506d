#include "engine/session/collection.hpp"

#include <utility>
#include <vector>

namespace rostrum {

namespace {

std::vector<SearchDocument> search_documents(const Dataset& dataset, const Columns& columns) {
  std::vector<SearchDocument> documents;
  documents.reserve(columns.row_count());
  for (Row row = 0; row < columns.row_count(); ++row) {
    documents.push_back(search_document(dataset, columns.record(row)));
  }
  return documents;
}

}  // namespace

Collection::Collection(Dataset of)
    : dataset(std::move(of)),
      domains(dataset),
      columns(dataset, domains),
      index(search_documents(dataset, columns)),
      subject_search(dataset),
      value_names(dataset, domains, columns) {}

}  // namespace rostrum
