// Holds a decoded View against the dataset: ids that were renamed are followed, ids that are not
// there are dropped, each with a notice.
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/query/query.hpp"
#include "engine/state/search_text.hpp"

namespace rostrum {

namespace {

constexpr std::size_t quoted_characters = 60;

std::string quoted(std::string_view id) { return "\"" + shortened(id, quoted_characters) + "\""; }

}  // namespace

DecodedView resolve(DecodedView decoded, const Dataset& dataset, const FacetDomains& domains) {
  Query& query = decoded.view.query;
  for (const Facet facet : all_facets) {
    const auto is_missing = [&](std::string& id) {
      if (domains[facet].find(id)) return false;
      std::string current(dataset.current_id(id));
      const bool missing = !domains[facet].find(current);
      if (missing) {
        decoded.notices.push_back({std::string(title_of(facet)) + ' ' + quoted(id) +
                                   " is not in this collection, so the link's filter on it was "
                                   "left out"});
      }
      id = std::move(current);
      return missing;
    };
    // In order, and not std::erase_if, which may not change what it looks at.
    for (std::vector<std::string>* ids : {&query[facet].include, &query[facet].exclude}) {
      std::vector<std::string> kept;
      for (std::string& id : *ids) {
        if (!is_missing(id)) kept.push_back(std::move(id));
      }
      *ids = std::move(kept);
    }
  }
  query = normalize(std::move(query));

  std::string& selection = decoded.view.selection;
  if (!selection.empty() && !dataset.find_record(selection)) {
    const std::string current(dataset.current_id(selection));
    if (!dataset.find_record(current)) {
      decoded.notices.push_back({"The record " + quoted(selection) +
                                 " that the link points to is not in this collection"});
      selection.clear();
    } else {
      selection = current;
    }
  }
  return decoded;
}

}  // namespace rostrum
