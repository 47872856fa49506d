#include "engine/present/nothing_found.hpp"

#include "messages/list.hpp"

namespace rostrum {

// Who has searched for words and set no filter has none to take off.
NothingFound nothing_found(const Query& query) {
  Query words_alone;
  words_alone.text = query.text;
  words_alone.time_match = query.time_match;  // says nothing without a period
  if (!query.text.empty() && query == words_alone) {
    return {.title = msg::list_no_words, .advice = msg::list_no_words_advice};
  }
  return {.title = msg::list_nothing, .advice = msg::list_nothing_advice};
}

}  // namespace rostrum
