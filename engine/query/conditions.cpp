#include "engine/query/conditions.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "engine/geo/lasso_ring.hpp"
#include "engine/search/text_query.hpp"

namespace rostrum {

namespace {

// By value, and last for rows without one, whether such rows are allowed.
std::vector<std::uint8_t> allowed_values(const FacetDomain& domain, const FacetChoice& choice) {
  std::vector<std::uint8_t> allowed(domain.size() + 1, choice.include.empty() ? 1 : 0);
  const auto set = [&](const std::vector<std::string>& ids, std::uint8_t value) {
    for (const std::string& id : ids) {
      // A value the dataset does not have is had by no row.
      if (const auto found = domain.find(id)) allowed[*found] = value;
    }
  };
  set(choice.include, 1);
  set(choice.exclude, 0);
  return allowed;
}

// Of many rows, one after another: they are found sooner so than by a list for every value, which
// would have to be made first.
Bitset rows_allowed(std::span<const ValueIndex> values, const std::vector<std::uint8_t>& allowed) {
  Bitset rows(values.size());
  const auto words = rows.words();
  for (std::size_t w = 0; w < words.size(); ++w) {
    const std::size_t first = w * 64;
    const std::size_t count = std::min<std::size_t>(64, values.size() - first);
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < count; ++i)
      word |= std::uint64_t{allowed[values[first + i]]} << i;
    words[w] = word;
  }
  return rows;
}

void set_rows_of_values(Bitset& rows, const ValueLists& rows_of_value, const FacetDomain& domain,
                        const std::vector<std::string>& ids, bool value) {
  for (const std::string& id : ids) {
    const std::optional<ValueIndex> found = domain.find(id);
    if (!found) continue;
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
                      const FacetChoice& choice) {
  const RowValues& values = column.values_of_row();
  if (!values.one_each().empty()) {
    return rows_allowed(values.one_each(), allowed_values(domain, choice));
  }
  Bitset rows(values.size(), choice.include.empty());
  if (!values.any()) return rows;
  set_rows_of_values(rows, column.rows_of_value(), domain, choice.include, true);
  set_rows_of_values(rows, column.rows_of_value(), domain, choice.exclude, false);
  return rows;
}

Bitset rows_of_period(const Columns& columns, const PeriodAsked& period) {
  // Rows ascend by their first day: those that begin after the period are a tail of them.
  const auto earliest = columns.earliest();
  const auto latest = columns.latest();
  const auto end =
      static_cast<std::size_t>(std::ranges::upper_bound(earliest, period.to) - earliest.begin());
  Bitset rows(columns.row_count());
  for (std::size_t row = 0; row < end; ++row) {
    if (period.holds(earliest[row], latest[row])) rows.set(row);
  }
  return rows;
}

Bitset rows_of_area(const Columns& columns, const std::vector<std::uint8_t>& inside) {
  const auto places = columns.places();
  Bitset rows(columns.row_count());
  for (std::size_t row = 0; row < places.size(); ++row) {
    if (places[row] != Columns::no_place && inside[places[row]] != 0) rows.set(row);
  }
  return rows;
}

template <typename Area>
std::vector<std::uint8_t> places_in(const Dataset& dataset, const Area& area) {
  std::vector<std::uint8_t> inside;
  inside.reserve(dataset.places().size());
  for (const Place& place : dataset.places())
    inside.push_back(place.point && area.contains(*place.point) ? 1 : 0);
  return inside;
}

bool has_area(const Query& query) {
  return query.area || !query.lasso.empty();
}

}  // namespace

PeriodAsked::PeriodAsked(const Query& query)
    : from(query.time && query.time->from ? *query.time->from : DateSpan::open_start),
      to(query.time && query.time->to ? *query.time->to : DateSpan::open_end),
      certainly(query.time && query.time_match == TimeMatch::certainly) {}

std::vector<std::uint8_t> places_inside(const Dataset& dataset, const Query& query) {
  if (query.area) return places_in(dataset, *query.area);
  if (!query.lasso.empty()) return places_in(dataset, LassoRing(query.lasso));
  return {};
}

std::optional<Bitset> rows_of_condition(const QueryData& data, const Query& query,
                                        std::size_t condition) {
  const Columns& columns = data.columns;
  switch (condition) {
    case text_condition: {
      const std::vector<TextTerm> terms = parse_text_query(query.text);
      if (terms.empty()) return std::nullopt;
      return data.index.find(terms);
    }
    case time_condition:
      if (!query.time) return std::nullopt;
      return rows_of_period(columns, PeriodAsked(query));
    case area_condition:
      if (!has_area(query)) return std::nullopt;
      return rows_of_area(columns, places_inside(data.dataset, query));
    default:
      break;
  }
  const Facet facet = all_facets[condition];
  if (query[facet].empty()) return std::nullopt;
  return rows_of_choice(columns.facet(facet), data.domains[facet], query[facet]);
}

Conditions conditions_of(const QueryData& data, const Query& query) {
  Conditions conditions;
  for (std::size_t i = 0; i < condition_count; ++i)
    conditions[i] = rows_of_condition(data, query, i);
  return conditions;
}

bool same_condition(const Query& a, const Query& b, std::size_t condition) {
  switch (condition) {
    case text_condition:
      return a.text == b.text;
    case time_condition:
      return a.time == b.time && (!a.time || a.time_match == b.time_match);
    case area_condition:
      return a.area == b.area && a.lasso == b.lasso;
    default:
      return a[all_facets[condition]] == b[all_facets[condition]];
  }
}

}  // namespace rostrum
