#include "engine/query/evaluate.hpp"

#include <optional>
#include <utility>

#include "engine/query/conditions.hpp"

namespace rostrum {

namespace {

// All conditions together, and all but one of them, for each: what holds before a condition and
// what holds after it are intersected once and shared.
class Intersections {
 public:
  Intersections(Conditions conditions, std::size_t row_count)
      : conditions_(std::move(conditions)), all_(row_count, true) {
    Bitset before(row_count, true);
    for (std::size_t i = 0; i < condition_count; ++i) {
      if (!conditions_[i]) continue;
      others_[i] = before;
      before &= *conditions_[i];
    }
    all_ = std::move(before);
    Bitset after(row_count, true);
    for (std::size_t i = condition_count; i-- > 0;) {
      if (!conditions_[i]) continue;
      *others_[i] &= after;
      after &= *conditions_[i];
    }
  }

  const Bitset& all() const { return all_; }
  const Bitset& all_but(std::size_t condition) const {
    return others_[condition] ? *others_[condition] : all_;
  }

 private:
  Conditions conditions_;
  Conditions others_;
  Bitset all_;
};

}  // namespace

Bitset rows_matching(const QueryData& data, const Query& query) {
  return Intersections(conditions_of(data, query), data.columns.row_count()).all();
}

Result evaluate(const QueryData& data, const Query& query, const EvaluateOptions& options) {
  const Intersections sets(conditions_of(data, query), data.columns.row_count());
  Result result;
  result.matches = sets.all();
  result.unit = options.unit;
  result.counted = counted_rows(data.columns, result.matches, options.unit);
  result.found = totals_of(data.columns, result.matches);
  result.forums_said_at = forums_said_at(data.columns, result.matches);
  result.total = all_totals(data.columns);
  for (const Facet facet : all_facets) {
    const auto f = static_cast<std::size_t>(facet);
    result.counts[facet] = count_values(data.columns, facet, sets.all_but(f), options.unit);
  }
  result.any_time = sets.all_but(time_condition);
  result.counted_any_time = counted_rows(data.columns, result.any_time, options.unit);
  build_histogram(result.histogram, data.dataset, data.columns, result.counted_any_time,
                  options.unit, options.bin_width);
  return result;
}

}  // namespace rostrum
