#include "engine/view/gone_words.hpp"

namespace rostrum {

std::string gone_words(const Dataset& dataset, KindedId id, std::string_view so) {
  const Alias* alias = dataset.retired(id);
  const bool withdrawn = alias != nullptr && alias->to.empty();
  std::string words =
      withdrawn ? " was withdrawn in version " + alias->since : " is not in this collection";
  words += so;
  if (withdrawn) words += ": " + alias->why;
  return words;
}

}  // namespace rostrum
