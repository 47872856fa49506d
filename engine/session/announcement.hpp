// What the live region says when the answer has changed: the result and not the panel, once.
#pragma once

#include <string>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/session/result_list.hpp"

namespace rostrum {

// "41 statements at 3 forums, 2014 to 2022"; "Nothing matches" without any record.
std::string announcement_words(const Columns& columns, const Result& result,
                               const ResultList& list);

}  // namespace rostrum
