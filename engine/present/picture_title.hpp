// What stands above a picture of map and timeline, and names its file: the answer that they show,
// in a sentence, unless the reader wrote another one. A record that is open beside them is no part
// of it.
#pragma once

#include <string>

#include "engine/query/evaluate.hpp"
#include "engine/query/facet.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// "22 statements at 12 forums about border security, since 2019": of a query as it is shown, see
// shown_query().
std::string picture_title(const Language& language, const FacetDomains& domains, const Query& query,
                          const Result& result, const UiState& ui);

}  // namespace rostrum
