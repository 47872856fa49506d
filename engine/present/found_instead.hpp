// What is offered where nothing was found: which part of the question finds nothing, and what would
// be found without it, by one word alone or by a word that is spelt almost the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/query/evaluate.hpp"
#include "engine/state/action.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct FoundInstead {
  std::string key;    // in both faces: "instead:without:area"
  std::string label;  // "Without Area on the map", "Kuwait alone", "Did you mean “voronkov”?"
  std::uint32_t forums = 0;  // that would be listed; never none
  std::string count;         // "7 forums"
  Action action;
};

struct NothingAdvice {
  std::vector<std::string> unknown;  // "Nothing has “vrnkv”."
  std::vector<FoundInstead> offers;  // spellings, then what is left out, then words alone
};

struct FoundInsteadInput {
  const Language& language;
  const Dataset& dataset;
  const FacetDomains& domains;
  const Columns& columns;
  const SearchIndex& index;
  const Query& query;  // the view's, which finds nothing
};

NothingAdvice build_nothing_advice(const FoundInsteadInput& input);

// How many forums a list of these rows has.
std::uint32_t forums_of(const Columns& columns, const Bitset& rows);

}  // namespace rostrum
