// What is said when nothing was found, by both faces alike, and what to do next.
#pragma once

#include <string_view>

#include "engine/query/query.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct NothingFound {
  Plain title;   // "Nothing matches all of these"
  Plain advice;  // a sentence
};

NothingFound nothing_found(const Query& query);

// In English, for those who are not given a language yet.
struct NothingFoundWords {
  std::string_view title;
  std::string_view advice;
};
inline NothingFoundWords nothing_found_words(const Query& query) {
  const NothingFound found = nothing_found(query);
  return {Language::english().text(found.title), Language::english().text(found.advice)};
}

}  // namespace rostrum
