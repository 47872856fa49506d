// What a reader is told who opens a link that is pinned to a version of the dataset.
#pragma once

#include <optional>
#include <string>

#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

// "This link was made with version 2026.11.22. Since then 3 of the 41 records shown were added".
// Nothing for the version that is here and for none. The result is the answer to the link's
// question.
std::optional<Message> version_words(const Dataset& dataset, const Columns& columns,
                                     const Result& result, const std::string& version);

}  // namespace rostrum
