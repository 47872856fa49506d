// What is said when nothing was found, by both faces alike, and what to do next.
#pragma once

#include "engine/query/query.hpp"
#include "engine/text/arguments.hpp"

namespace rostrum {

struct NothingFound {
  Plain title;   // "Nothing matches all of these"
  Plain advice;  // a sentence
};

NothingFound nothing_found(const Query& query);

}  // namespace rostrum
