// The words of the rows of the table of results: made when a row comes in sight, and kept while it
// may come back. A frame looks at no other rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/present/result_table.hpp"
#include "engine/search/text_query.hpp"
#include "engine/session/session.hpp"

namespace rostrum::ui {

// A row with the marks of what was searched.
struct ShownRow {
  RecordRow row;
  std::vector<std::vector<MatchRange>> marks;  // of each cell's words
  std::vector<MatchRange> note_marks;          // of the first cell's
  // Where rows are stacked: what has no place of its own, on one line, and the topics.
  std::string caption;
  std::vector<MatchRange> caption_marks;
  std::string topics;

  const RecordCell* cell(TableColumn column) const;
};

class TableRows {
 public:
  // True when the rows are others than before, or in another order.
  bool update(const Session& session, const Language& language);

  std::size_t size(const Session& session) const { return session.list().size(); }
  const std::vector<TableColumn>& columns() const { return columns_; }
  std::string_view answer() const { return answer_; }
  // Valid until the next call.
  const ShownRow& row(std::size_t row, const Session& session, const Language& language);

 private:
  struct Key {
    const Language* language = nullptr;
    std::uint64_t query_revision = 0;
    std::uint64_t data_revision = 0;
    bool awaits_texts = false;
    std::optional<TableSort> sort;
    bool operator==(const Key&) const = default;
  };

  Key key_;
  ColumnChoice choice_;
  std::vector<TableColumn> columns_;
  std::string answer_;
  std::unordered_map<std::size_t, ShownRow> rows_;
};

}  // namespace rostrum::ui
