#include "engine/query/record_index.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace rostrum {

namespace {

std::vector<std::uint32_t> forum_rows_of(const Columns& columns) {
  std::vector<std::uint32_t> rows;
  rows.reserve(columns.row_count());
  for (Row row = 0; row < columns.row_count(); ++row)
    rows.push_back(columns.row_of(columns.forum(row)));
  return rows;
}

}  // namespace

RecordIndexMaker::RecordIndexMaker(const Dataset& dataset, const Columns& columns)
    : dataset_(dataset), columns_(columns), builder_(forum_rows_of(columns)) {}

bool RecordIndexMaker::step(std::size_t rows) {
  const auto end = static_cast<Row>(std::min(columns_.row_count(), next_ + rows));
  for (; next_ < end; ++next_)
    builder_.add(search_document(dataset_, columns_.record(next_)));
  return next_ < columns_.row_count();
}

SearchIndex RecordIndexMaker::finish() && {
  return std::move(builder_).finish();
}

SearchIndex make_record_index(const Dataset& dataset, const Columns& columns) {
  RecordIndexMaker maker(dataset, columns);
  maker.step(columns.row_count());
  return std::move(maker).finish();
}

}  // namespace rostrum
