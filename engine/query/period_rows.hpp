// The rows that lie in a period, moved from one period to the next: a step costs the rows of which
// a day lies between a bound and the bound before.
//
// Memory: a bit a row, and 4 bytes a row where rows do not end in the order in which they begin.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/conditions.hpp"
#include "engine/query/word_range.hpp"

namespace rostrum {

class PeriodRows {
 public:
  // All rows.
  explicit PeriodRows(const Columns& columns);

  const Bitset& rows() const { return rows_; }
  // Tells where rows come and go.
  std::vector<WordRange> move(const PeriodAsked& to);

  // The same rows as a difference: the first `begun` of all rows, less the first `ended` in the
  // order of their last days. Nothing where they are none such.
  struct Difference {
    std::size_t begun;
    std::size_t ended;
  };
  std::optional<Difference> difference() const;
  // Rows by their last day; empty: as they are.
  std::span<const Row> by_latest() const { return by_latest_; }

 private:
  struct Rows {
    std::size_t begin;
    std::size_t end;
  };
  Rows between(const PeriodAsked& asked) const;
  std::vector<WordRange> move_in_order(const PeriodAsked& to);
  Rows look_between(const PeriodAsked& asked, Day a, Day b);
  void look(const PeriodAsked& asked, Row row, Rows& changed);

  const Columns& columns_;
  PeriodAsked asked_;
  bool in_order_;  // rows end in the order in which they begin
  std::vector<Row> by_latest_;
  Bitset rows_;
};

}  // namespace rostrum
