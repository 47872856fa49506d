// The conditions that a query sets, by number: one for every facet, then the text, the period and
// the area. A row answers a query when it satisfies all of them; one that asks for nothing is
// satisfied by every row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/query/query.hpp"
#include "engine/query/query_data.hpp"

namespace rostrum {

inline constexpr std::size_t text_condition = facet_count;
inline constexpr std::size_t time_condition = facet_count + 1;
inline constexpr std::size_t area_condition = facet_count + 2;
inline constexpr std::size_t condition_count = facet_count + 3;

// The rows that satisfy each condition; one that asks for nothing has no set.
using Conditions = std::array<std::optional<Bitset>, condition_count>;

std::optional<Bitset> rows_of_condition(const QueryData& data, const Query& query,
                                        std::size_t condition);
Conditions conditions_of(const QueryData& data, const Query& query);

// A query's period as the days that a row's are held against; without one every row lies in it.
struct PeriodAsked {
  explicit PeriodAsked(const Query& query);
  bool holds(Day earliest, Day latest) const {
    return certainly ? earliest >= from && latest <= to : earliest <= to && latest >= from;
  }

  Day from;
  Day to;
  bool certainly;
};

// Whether both queries ask the same of that condition.
bool same_condition(const Query& a, const Query& b, std::size_t condition);

// For every place, whether it lies in the query's area; one whose spot is not known lies in none.
// Empty when the query has no area.
std::vector<std::uint8_t> places_inside(const Dataset& dataset, const Query& query);

}  // namespace rostrum
