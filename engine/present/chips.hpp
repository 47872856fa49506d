// The filters that are on, as chips: words, and the action that takes each one off.
#pragma once

#include <string>
#include <vector>

#include "engine/present/period_text.hpp"
#include "engine/query/facet.hpp"
#include "engine/query/query.hpp"
#include "engine/state/action.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct Chip {
  std::string key;    // "chip:topic:terrorism", "chip:time", "chip:area"
  std::string label;  // "2018 – 2025", "Borders and migration", "Not press statement"
  Action remove;
};

// Period, area, then facets in their order; the search text has its own box and no chip.
std::vector<Chip> build_chips(const Language& language, const FacetDomains& domains,
                              const Query& query);

// In English, for those who are not given a language yet.
inline std::vector<Chip> build_chips(const FacetDomains& domains, const Query& query) {
  return build_chips(Language::english(), domains, query);
}
inline std::string words_from_time_range(const TimeRange& range) {
  return period_text(Language::english(), range);
}

}  // namespace rostrum
