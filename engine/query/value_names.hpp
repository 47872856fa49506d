// Finds values of facets by their names while a reader types: what the words could be chosen as.
//
// A value has its own name and those of its record (other spellings, short names); a host country
// also the cities in which forums were held. A value that no record has is not found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/facet.hpp"
#include "engine/search/text_query.hpp"

namespace rostrum {

// Some words of a text, next to each other, that begin words of one name of the value.
struct NamedValue {
  Facet facet = Facet::topic;
  ValueIndex value = 0;
  std::string city;            // by which a country was found; empty: by a name of its own
  std::size_t first_term = 0;  // of the terms that were given
  std::size_t last_term = 0;
};

class ValueNames {
 public:
  ValueNames(const Dataset& dataset, const FacetDomains& domains, const Columns& columns);

  // The best first: what more words name before what some of them do; different words in turn; a
  // whole name before a part of one, a large part before a small one, names that begin with the
  // words, then what most records have. Each value once; at most so many.
  std::vector<NamedValue> find(const std::vector<LocatedTerm>& terms, std::size_t at_most) const;

 private:
  struct Name {
    std::string folded;
    std::uint32_t value = 0;  // of values_
    std::string city;
  };
  struct Value {
    Facet facet;
    ValueIndex index = 0;
    std::uint32_t rows = 0;
  };

  void add_value(const Dataset& dataset, Facet facet, const FacetValue& value, ValueIndex index,
                 std::uint32_t rows);
  void add_cities(const Dataset& dataset, const Columns& columns);

  std::vector<Value> values_;
  std::vector<Name> names_;
};

}  // namespace rostrum
