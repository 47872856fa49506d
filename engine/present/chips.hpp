// The filters that are on, as chips: words, and the action that takes each one off.
#pragma once

#include <string>
#include <vector>

#include "engine/query/facet.hpp"
#include "engine/query/query.hpp"
#include "engine/query/understand.hpp"
#include "engine/state/action.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct Chip {
  std::string key;    // "chip:topic:terrorism", "chip:time", "chip:words", "chip:area"
  std::string label;  // "2018 – 2025", "Borders and migration", "Not press statement"
  Action remove;
};

// Periods, area, then facets in their order; the search text has its own box and no chip, but for
// the period that its words speak of. Taken off, they are words again.
std::vector<Chip> build_chips(const Language& language, const FacetDomains& domains,
                              const Query& query, const UnderstoodText& understood = {});

}  // namespace rostrum
