// The filters that are on, as chips: words, and the action that takes each one off.
#pragma once

#include <string>
#include <vector>

#include "engine/query/facet.hpp"
#include "engine/query/query.hpp"
#include "engine/state/action.hpp"

namespace rostrum {

struct Chip {
  std::string key;    // "chip:topic:terrorism", "chip:time", "chip:area"
  std::string label;  // "2018 – 2025", "Borders and migration", "Not press statement"
  Action remove;
};

// Period, area, then facets in their order; the search text has its own box and no chip.
std::vector<Chip> build_chips(const FacetDomains& domains, const Query& query);

// A chosen value by name; an id that the dataset does not have stands for itself.
std::string name_of_value(const FacetDomains& domains, Facet facet, const std::string& id);
// The name inside a sentence: in lower case unless it is a name of its own, "press statement".
std::string within_sentence(Facet facet, std::string name);

// "2018 – 2025", "June 2018 – latest", "Until 2019"
std::string words_from_time_range(const TimeRange& range);

}  // namespace rostrum
