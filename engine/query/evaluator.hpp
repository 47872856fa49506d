// Answers one question after another. What the next question has in common with the last one is
// kept, and evaluate() would give the same.
//
// Every set that is counted (the rows that are found; for a facet with a choice those that satisfy
// all but this choice; for the histogram those of any time) is kept as bits. A step intersects them
// anew, which costs a bit a row, or, where only the period moved, what lies between its bounds and
// the bounds before. Then the rows that come and go are counted, or all that are in the set where
// these are fewer. Where the period alone is moved again and again, sums over blocks of rows are
// made once, and counts of any period are read from them (period_sums.hpp). Counts of forums and of
// records, which need a forum once for all its rows, are made anew from the sets.
//
// Memory: the sets, a bit a row each; 4 bytes a row once an area was asked for; what
// period_rows.hpp and period_sums.hpp say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/query/conditions.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/query/period_rows.hpp"
#include "engine/query/period_sums.hpp"
#include "engine/query/tallies.hpp"
#include "engine/query/word_range.hpp"

namespace rostrum {

class Evaluator {
 public:
  explicit Evaluator(const QueryData& data);

  // Stands until the next question.
  const Result& answer(const Query& query, const EvaluateOptions& options = {});
  const Result& result() const { return result_; }

 private:
  struct Set {
    Bitset rows;
    std::size_t count = 0;
  };
  // How many rows come to a set and leave it.
  struct Change {
    std::size_t entered = 0;
    std::size_t left = 0;

    std::size_t moved() const { return entered + left; }
  };
  // How counts follow a set: with the rows that move, from all that are in it, or not at all.
  enum class Counting : std::uint8_t { moved, anew, none };

  void begin(const EvaluateOptions& options);
  void change_condition(std::size_t condition, const Query& query);
  void change_area(const Query& query);
  void intersect();
  Bitset all_but(std::size_t condition) const;

  void update_sets(bool period_alone);
  Change change_of(const Bitset& rows, const Bitset& any_time) const;
  static Counting counting_of(const Change& change, std::size_t count);
  void move_rows(Bitset& rows, const Bitset& any_time, std::span<const Facet> facets,
                 Counting counting, bool found, Counting forums);
  void count_anew(const Bitset& rows, std::span<const Facet> facets);
  void move_found(std::span<const std::uint64_t> entered, std::span<const std::uint64_t> left,
                  std::size_t first_word, Counting forums);
  void tally_forums(std::span<const std::uint64_t> words, std::size_t first_word, bool enter);
  void tally_forums_anew();
  void write_counts();

  bool reads_sums(const Change& change, std::size_t count);
  PeriodSums::Sets sets_of_any_time() const;
  void update_histogram();

  QueryData data_;
  bool asked_ = false;
  Query query_;
  EvaluateOptions options_;
  Result result_;
  Conditions passing_;  // what all conditions but the period allow now
  PeriodRows period_;
  std::optional<ValueLists> rows_of_place_;  // the last list: rows without a place
  std::vector<std::uint8_t> inside_;         // by place; of the last area
  std::vector<WordRange> changed_;           // where rows come and go in this step
  std::size_t found_ = 0;                    // rows of result_.matches
  std::size_t any_time_ = 0;                 // rows of result_.any_time
  // Of facets with a choice: the rows that satisfy all but it and the period, and those of them
  // that lie in the period.
  EnumArray<Facet, std::optional<Bitset>> others_;
  EnumArray<Facet, std::optional<Set>> own_;
  Tallies tallies_;
  PeriodSums sums_;
  std::size_t moved_by_period_ = 0;  // rows, since another condition changed
  BinRows bin_rows_;
  std::vector<std::uint32_t> found_of_forum_;  // rows
  std::vector<std::uint32_t> said_of_forum_;   // of these, those that are no forum
};

}  // namespace rostrum
