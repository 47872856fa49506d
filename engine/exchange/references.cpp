#include "engine/exchange/references.hpp"

namespace rostrum {

std::vector<Reference> references_of(const Excerpt& excerpt) {
  if (excerpt.cited && excerpt.entries.empty())
    return {reference_of_view(excerpt.language, excerpt.dataset, excerpt.words, excerpt.address,
                              excerpt.link)};
  std::vector<Reference> references;
  for (const RecordId& record : records_of(excerpt))
    references.push_back(reference_of(excerpt.language, excerpt.dataset, record, excerpt.base_url));
  return references;
}

}  // namespace rostrum
