// The small page of one statement or outcome: its words, who said them as what, when and where, and
// the way to its place on the page of the forum, which it names as the page to be found.
#pragma once

#include <string>

#include "curator/pages/page_input.hpp"
#include "engine/present/record_page.hpp"

namespace rostrum {

// `page` is that of the forum.
std::string statement_page(const PageInput& input, StatementId id, const RecordPage& page);
std::string outcome_page(const PageInput& input, OutcomeId id, const RecordPage& page);

}  // namespace rostrum
