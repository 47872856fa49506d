// Answers one question after another. What the next question has in common with the last one is
// kept: a step costs the rows that come and go, not all rows, and evaluate() would give the same.
//
// Every row has the conditions that it fails, as bits. A row is found when it fails none, and is
// among what a facet counts when it fails none but the facet's own (the way of Crossfilter, Square
// 2012, for rows of many values). Where more rows come and go than are in or out of the set, those
// are counted instead. Counts of forums and of records, which need a forum once for all its rows,
// are made anew from the sets.
//
// Memory: 2 bytes a row for the conditions, 8 for the orders by last day and by place, and the
// sets.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/query/conditions.hpp"
#include "engine/query/evaluate.hpp"

namespace rostrum {

class Evaluator {
 public:
  explicit Evaluator(const QueryData& data);

  // Stands until the next question.
  const Result& answer(const Query& query, const EvaluateOptions& options = {});
  const Result& result() const { return result_; }

 private:
  using Fails = std::uint16_t;  // a bit for every condition that a row does not satisfy
  static_assert(condition_count <= 16);

  // Sets that are counted: a number for every facet, and for the period that of its histogram.
  static constexpr std::size_t histogram_set = time_condition;
  static constexpr Fails bit(std::size_t condition) { return static_cast<Fails>(1U << condition); }

  struct Change {
    std::vector<Row> entered;
    std::vector<Row> left;

    void clear();
    std::size_t size() const { return entered.size() + left.size(); }
  };

  void begin(const EvaluateOptions& options);
  void change(std::size_t condition, const Query& query);
  void change_period(const Query& query);
  void change_area(const Query& query);
  void change_rows(std::size_t condition, const Query& query);
  void set_passes(Row row, std::size_t condition, bool passes);

  void update_found();
  void update_facet(Facet facet, bool shared);
  void update_histogram(bool shared);

  bool counts_by_row() const;
  bool counts_by_row(Facet facet) const;
  bool counts(Row row) const;
  std::uint32_t* counts_for(Facet facet, Row row);
  void add(Facet facet, Row row, std::uint32_t by);
  void set_gives(Facet facet, ValueIndex value);
  void count_anew(Facet facet, bool inside);
  std::vector<std::uint32_t> whole_uncounted(Facet facet) const;
  void add_to_histogram(Row row, std::uint32_t by);
  Bitset rows_in(std::size_t set) const;

  QueryData data_;
  bool asked_ = false;
  Query query_;
  EvaluateOptions options_;
  Result result_;
  Bitset all_;
  Conditions passing_;                                // what text and facets allow now
  std::vector<Fails> fails_;                          // by row
  std::vector<Row> by_latest_;                        // rows by their last day
  ValueLists rows_of_place_;                          // the last list: rows without a place
  std::vector<std::uint8_t> inside_;                  // by place, and of rows without one
  std::size_t found_ = 0;                             // rows that fail nothing
  std::array<std::size_t, condition_count> alone_{};  // rows that fail this condition alone
  // What the present change of one condition does: to the rows that are found, which are in every
  // set, and to those that are in one set alone.
  Change shared_;
  std::array<Change, condition_count> own_;
  // Rows of a facet's set that are not of the unit; where counts are made anew, unused.
  EnumArray<Facet, std::vector<std::uint32_t>> uncounted_;
  EnumArray<Facet, ValueCounts> whole_;        // counts of all rows
  std::vector<std::uint32_t> found_of_forum_;  // rows
  std::vector<std::uint32_t> said_of_forum_;   // of these, those that are no forum
};

}  // namespace rostrum
