// What is said when nothing was found, by both faces in the same words, and what to do next.
#pragma once

#include <string_view>

#include "engine/query/query.hpp"

namespace rostrum {

struct NothingFound {
  std::string_view title;   // "Nothing matches all of these"
  std::string_view advice;  // a sentence
};

NothingFound nothing_found_words(const Query& query);

}  // namespace rostrum
