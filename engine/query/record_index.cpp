#include "engine/query/record_index.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace rostrum {

SearchIndex make_record_index(const Dataset& dataset, const Columns& columns) {
  std::vector<SearchDocument> documents;
  std::vector<std::uint32_t> forum_rows;
  documents.reserve(columns.row_count());
  forum_rows.reserve(columns.row_count());
  for (Row row = 0; row < columns.row_count(); ++row) {
    documents.push_back(search_document(dataset, columns.record(row)));
    forum_rows.push_back(columns.row_of(columns.forum(row)));
  }
  return SearchIndex(documents, std::move(forum_rows));
}

}  // namespace rostrum
