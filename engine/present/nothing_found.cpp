#include "engine/present/nothing_found.hpp"

namespace rostrum {

// Who has searched for words and set no filter has none to take off.
NothingFound nothing_found_words(const Query& query) {
  Query words_alone;
  words_alone.text = query.text;
  words_alone.time_match = query.time_match;  // says nothing without a period
  if (!query.text.empty() && query == words_alone) {
    return {"Nothing matches these words",
            "Search for something else, or start again from everything."};
  }
  return {"Nothing matches all of these", "Take one filter off, or start again from everything."};
}

}  // namespace rostrum
