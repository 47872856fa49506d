// Holds a decoded View against the dataset: ids that were renamed are followed, ids that are not
// there are dropped, each with a notice, which tells the reason where the data has one.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/model/subject.hpp"
#include "engine/query/query.hpp"
#include "engine/view/compared.hpp"
#include "engine/view/gone_words.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

namespace {

std::string quoted_id(std::string_view id) {
  return "\"" + shortened(id, quoted_id_characters) + "\"";
}

}  // namespace

DecodedView resolve(DecodedView decoded, const Dataset& dataset, const FacetDomains& domains) {
  Query& query = decoded.view.query;
  for (const Facet facet : all_facets) {
    for (std::vector<std::string>* ids : {&query[facet].include, &query[facet].exclude}) {
      std::vector<std::string> kept;
      for (const std::string& id : *ids) {
        if (auto known = known_value(dataset, domains, facet, id)) {
          kept.push_back(*std::move(known));
        } else {
          decoded.notices.push_back({std::string(title_of(facet)) + ' ' + quoted_id(id) +
                                     gone_words(dataset, {id, id_kind_of(facet)},
                                                ", so the link's filter on it was left out")});
        }
      }
      *ids = std::move(kept);
    }
  }
  query = normalize(std::move(query));

  View& view = decoded.view;
  if (auto known = known_measure_topic(dataset, domains, view.measure_topic)) {
    view.measure_topic = *std::move(known);
  } else {
    decoded.notices.push_back({"The topic " + quoted_id(view.measure_topic) +
                               " that the link shades the map by" +
                               gone_words(dataset, {view.measure_topic, IdKind::topic})});
    view.measure_topic.clear();
  }
  std::vector<std::string> compared;
  for (const std::string& id : view.compare) {
    auto current = current_compared(dataset, id);
    if (!current) {
      decoded.notices.push_back(
          {quoted_id(id) + " that the link compares" + gone_words(dataset, selected_id(id))});
    } else if (std::ranges::find(compared, *current) == compared.end()) {
      compared.push_back(*std::move(current));
    }
  }
  view.compare = std::move(compared);

  std::string& selection = decoded.view.selection;
  if (!selection.empty()) {
    auto current = current_selection(dataset, selection);
    if (!current) {
      decoded.notices.push_back({"The " + std::string(selection_word(selection)) + ' ' +
                                 quoted_id(selection) + " that the link points to" +
                                 gone_words(dataset, selected_id(selection))});
    }
    selection = std::move(current).value_or(std::string());
  }
  return decoded;
}

}  // namespace rostrum
