#include "engine/query/evaluate.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/geo/lasso_ring.hpp"
#include "engine/search/text_query.hpp"

namespace rostrum {

namespace {

constexpr std::size_t text_condition = facet_count;
constexpr std::size_t time_condition = facet_count + 1;
constexpr std::size_t area_condition = facet_count + 2;
constexpr std::size_t condition_count = facet_count + 3;

// The rows that satisfy each condition; one that asks for nothing has no set.
using Conditions = std::array<std::optional<Bitset>, condition_count>;

void set_rows_of_values(Bitset& rows, const ValueLists& rows_of_value, const FacetDomain& domain,
                        const std::vector<std::string>& ids, bool value) {
  for (const std::string& id : ids) {
    const std::optional<ValueIndex> found = domain.find(id);
    if (!found) continue;  // a value the dataset does not have is had by no row
    for (const Row row : rows_of_value[*found]) {
      if (value) {
        rows.set(row);
      } else {
        rows.reset(row);
      }
    }
  }
}

Bitset rows_of_choice(const FacetColumn& column, const FacetDomain& domain,
                      const FacetChoice& choice, std::size_t row_count) {
  Bitset rows(row_count, choice.include.empty());
  set_rows_of_values(rows, column.rows_of_value, domain, choice.include, true);
  set_rows_of_values(rows, column.rows_of_value, domain, choice.exclude, false);
  return rows;
}

Bitset rows_of_period(const Columns& columns, const TimeRange& time, TimeMatch match) {
  const Day from = time.from.value_or(DateSpan::open_start);
  const Day to = time.to.value_or(DateSpan::open_end);
  // Rows ascend by their first day: those that begin after the period are a tail of them.
  const auto earliest = columns.earliest();
  const auto end = static_cast<std::size_t>(std::upper_bound(earliest.begin(), earliest.end(), to) -
                                            earliest.begin());
  const auto latest = columns.latest();
  Bitset rows(columns.row_count());
  for (std::size_t row = 0; row < end; ++row) {
    const bool within = match == TimeMatch::certainly ? earliest[row] >= from && latest[row] <= to
                                                      : latest[row] >= from;
    if (within) rows.set(row);
  }
  return rows;
}

// An area is a box or a ring; a place whose spot is not known is in none.
template <typename Area>
Bitset rows_of_area(const Dataset& dataset, const Columns& columns, const Area& area) {
  std::vector<std::uint8_t> inside;
  inside.reserve(dataset.places().size());
  for (const Place& place : dataset.places()) {
    inside.push_back(place.point && area.contains(*place.point) ? 1 : 0);
  }
  const auto places = columns.places();
  Bitset rows(columns.row_count());
  for (std::size_t row = 0; row < places.size(); ++row) {
    if (places[row] != Columns::no_place && inside[places[row]] != 0) rows.set(row);
  }
  return rows;
}

Conditions conditions_of(const Dataset& dataset, const FacetDomains& domains,
                         const Columns& columns, const SearchIndex& index, const Query& query) {
  Conditions conditions;
  for (const Facet facet : all_facets) {
    const FacetChoice& choice = query[facet];
    if (choice.empty()) continue;
    conditions[static_cast<std::size_t>(facet)] =
        rows_of_choice(columns.facet(facet), domains[facet], choice, columns.row_count());
  }
  const std::vector<TextTerm> terms = parse_text_query(query.text);
  if (!terms.empty()) conditions[text_condition] = index.find(terms);
  if (query.time)
    conditions[time_condition] = rows_of_period(columns, *query.time, query.time_match);
  if (query.area) {
    conditions[area_condition] = rows_of_area(dataset, columns, *query.area);
  } else if (!query.lasso.empty()) {
    conditions[area_condition] = rows_of_area(dataset, columns, LassoRing(query.lasso));
  }
  return conditions;
}

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

Bitset rows_matching(const Dataset& dataset, const FacetDomains& domains, const Columns& columns,
                     const SearchIndex& index, const Query& query) {
  return Intersections(conditions_of(dataset, domains, columns, index, query), columns.row_count())
      .all();
}

Result evaluate(const Dataset& dataset, const FacetDomains& domains, const Columns& columns,
                const SearchIndex& index, const Query& query, const EvaluateOptions& options) {
  const Intersections sets(conditions_of(dataset, domains, columns, index, query),
                           columns.row_count());
  Result result;
  result.matches = sets.all();
  result.rows.reserve(result.matches.count());
  result.matches.for_each([&](std::size_t row) { result.rows.push_back(static_cast<Row>(row)); });
  result.unit = options.unit;
  result.counted = counted_rows(columns, result.matches, options.unit);
  result.found = totals_of(columns, result.matches);
  result.forums_said_at = forums_said_at(columns, result.matches);
  result.total = {.forums = static_cast<std::uint32_t>(dataset.forums().size()),
                  .statements = static_cast<std::uint32_t>(dataset.statements().size()),
                  .outcomes = static_cast<std::uint32_t>(dataset.outcomes().size())};
  for (const Facet facet : all_facets) {
    const auto f = static_cast<std::size_t>(facet);
    result.counts[facet] = count_values(columns, facet, sets.all_but(f), options.unit);
  }
  result.any_time = sets.all_but(time_condition);
  result.counted_any_time = counted_rows(columns, result.any_time, options.unit);
  build_histogram(result.histogram, dataset, columns, result.counted_any_time, options.unit,
                  options.bin_width);
  return result;
}

}  // namespace rostrum
