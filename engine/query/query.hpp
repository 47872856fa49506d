// What a reader asks for, as a value: text, choices in facets, a span of time, an area of the map.
// Ids are text, so a Query means the same in an address, in a test and for a newer dataset.
//
// Values are OR inside a facet, facets are AND; an excluded value removes every record that has it.
// Canonical: choices are sorted and without repeats (normalize does it); equal questions are equal
// values.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/vocabulary.hpp"
#include "engine/model/dataset.hpp"
#include "engine/query/facet.hpp"
#include "engine/time/time_range.hpp"

namespace rostrum {

struct FacetChoice {
  std::vector<std::string> include;
  std::vector<std::string> exclude;

  bool empty() const { return include.empty() && exclude.empty(); }
  bool includes(std::string_view id) const;
  bool excludes(std::string_view id) const;

  bool operator==(const FacetChoice&) const = default;
};

// A box on the globe in degrees; west > east crosses the antimeridian.
struct GeoBox {
  double west = -180;
  double south = -90;
  double east = 180;
  double north = 90;

  bool contains(GeoPoint point) const;
  bool operator==(const GeoBox&) const = default;
};

// What a date that is known roughly must do to lie in a period: touch it, or lie in it whole.
enum class TimeMatch : std::uint8_t { possibly, certainly };
template <>
inline constexpr auto vocabulary<TimeMatch> = ids("possible", "certain");

struct Query {
  std::string text;
  EnumArray<Facet, FacetChoice> choices;
  std::optional<TimeRange> time;
  TimeMatch time_match = TimeMatch::possibly;
  std::optional<GeoBox> area;
  // An area drawn by hand: a ring of three points or more without repetition; empty: none. Box and
  // ring exclude each other.
  std::vector<GeoPoint> lasso;

  FacetChoice& operator[](Facet facet) { return choices[facet]; }
  const FacetChoice& operator[](Facet facet) const { return choices[facet]; }

  bool empty() const { return *this == Query{}; }
  bool operator==(const Query&) const = default;
};

// Whether anything but words is asked for.
inline bool has_filters(const Query& query) {
  Query rest = query;
  rest.text.clear();
  return !rest.empty();
}

// Sorts choices, removes repeats, lets exclusion win over inclusion, trims the text, swaps a
// backward period.
Query normalize(Query query);

}  // namespace rostrum
