// What is shown, in one sentence above the results: "22 statements and 28 outcomes at 20 forums
// about border security, since 2019".
#pragma once

#include <cstddef>
#include <string>

#include "engine/query/evaluate.hpp"
#include "engine/text/language.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

// "22 statements and 28 outcomes at 20 forums"; what there is none of is left out.
Message found_words(const Result& result);

// Cut with an ellipsis to so many characters.
std::string answer_sentence(const Language& language, const FacetDomains& domains,
                            const Query& query, const Result& result,
                            std::size_t max_characters = 200);

}  // namespace rostrum
