// Filters that the words of the search name, offered while they are typed: "Kuwait · host country,
// 12 statements". To take one chooses it and removes its words from the text, in one step.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "engine/query/value_names.hpp"
#include "engine/state/action.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

inline constexpr std::size_t max_filter_offers = 4;

struct FilterOffer {
  Facet facet = Facet::topic;
  std::string value;             // its id
  std::string key;               // in both faces: "offer:host:KWT"
  std::string label;             // "Kuwait", "Tajikistan, for Dushanbe"
  std::string caption;           // "Host country · 12 statements"
  std::uint32_t statements = 0;  // that would be found
  Action action;
};

struct FilterOffersInput {
  const Language& language;
  const Dataset& dataset;
  const FacetDomains& domains;
  const Columns& columns;
  const SearchIndex& index;
  const ValueNames& names;
  const Query& query;  // the view's
};

// The best first, at most max_filter_offers; nothing that is chosen already, and nothing that
// would find no record.
std::vector<FilterOffer> build_filter_offers(const FilterOffersInput& input);

}  // namespace rostrum
