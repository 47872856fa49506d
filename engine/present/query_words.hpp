// The parts of a question as they stand in a sentence: titles of views and the answer say them.
#pragma once

#include <string>
#include <vector>

#include "engine/query/facet.hpp"
#include "engine/text/language.hpp"
#include "engine/time/time_range.hpp"
#include "messages/title.hpp"

namespace rostrum {

// "In Kuwait or Tajikistan", "without speakers from Kuwait"; of facets whose values say it
// themselves, the values.
std::string facet_words(const Language& language, Facet facet, bool excluded,
                        msg::Position position, const std::string& values);

// "Terrorism or border security", "Forum or outcome or 2 more"; inside of a sentence "forum or
// outcome". At least one id is given.
std::string values_words(const Language& language, const FacetDomains& domains, Facet facet,
                         const std::vector<std::string>& ids, bool inside);

// "2018 to 2025", "since June 2018", "until 2019"
std::string period_words(const Language& language, const TimeRange& range, msg::Position position);

}  // namespace rostrum
