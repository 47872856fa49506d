#include "engine/present/picture_title.hpp"

#include "engine/present/answer_sentence.hpp"

namespace rostrum {

std::string picture_title(const Language& language, const FacetDomains& domains, const Query& query,
                          const Result& result, const UiState& ui) {
  if (!ui.picture_title.empty()) return ui.picture_title;
  return answer_sentence(language, domains, query, result, longest_picture_title);
}

}  // namespace rostrum
