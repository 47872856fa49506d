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
#include "engine/view/current_basket.hpp"
#include "engine/view/search_text.hpp"
#include "engine/view/unresolved_id.hpp"
#include "messages/link.hpp"

namespace rostrum {

namespace {

std::string shown_id(std::string_view id) {
  return shortened(id, quoted_id_characters);
}

Message link_selection_gone(const Dataset& dataset, const std::string& selection) {
  const auto [gone, version, why] = unresolved_id(dataset, selected_id(selection));
  if (selects_page(selection)) {
    return msg::link_page_gone{
        .gone = gone, .value = shown_id(selection), .version = version, .why = why};
  }
  return msg::link_record_gone{
      .gone = gone, .value = shown_id(selection), .version = version, .why = why};
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
          const auto [gone, version, why] = unresolved_id(dataset, {id, id_kind_of(facet)});
          decoded.notices.push_back({msg::link_facet_gone{.facet = title_of(facet),
                                                          .gone = gone,
                                                          .value = shown_id(id),
                                                          .version = version,
                                                          .why = why}});
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
    const auto [gone, version, why] = unresolved_id(dataset, {view.measure_topic, IdKind::topic});
    decoded.notices.push_back({msg::link_measure_topic_gone{
        .gone = gone, .value = shown_id(view.measure_topic), .version = version, .why = why}});
    view.measure_topic.clear();
  }
  if (const std::string id = std::exchange(view.said_topic, {}); !id.empty()) {
    const auto current = current_selection(dataset, "topic:" + id);
    if (current) {
      view.said_topic = selected_id(*current).id;
    } else {
      const auto [gone, version, why] = unresolved_id(dataset, {id, IdKind::topic});
      decoded.notices.push_back({msg::link_said_topic_gone{
          .gone = gone, .value = shown_id(id), .version = version, .why = why}});
    }
  }
  std::vector<std::string> compared;
  for (const std::string& id : view.compare) {
    auto current = current_compared(dataset, id);
    if (!current) {
      const auto [gone, version, why] = unresolved_id(dataset, compared_id(id));
      decoded.notices.push_back({msg::link_compared_gone{
          .gone = gone, .value = shown_id(id), .version = version, .why = why}});
    } else if (std::ranges::find(compared, *current) == compared.end()) {
      compared.push_back(*std::move(current));
    }
  }
  view.compare = std::move(compared);
  view.basket = current_basket(dataset, view.basket);
  // Whether there is one of the reader's own is known to the state alone.
  if (!view.tour.empty() && !is_readers_tour(view.tour) &&
      dataset.find_tour(view.tour) == nullptr) {
    decoded.notices.push_back({msg::link_tour_gone{.value = shown_id(view.tour)}});
    view.tour.clear();
  }
  const Tour* tour = dataset.find_tour(view.tour);
  if (tour != nullptr) {
    view.tour_step = std::clamp(view.tour_step, 1, static_cast<int>(tour->steps.size()));
  } else if (!is_readers_tour(view.tour)) {
    view.tour_step = 1;
  }

  std::string& selection = decoded.view.selection;
  if (!selection.empty()) {
    auto current = current_selection(dataset, selection);
    if (!current) decoded.notices.push_back({link_selection_gone(dataset, selection)});
    selection = std::move(current).value_or(std::string());
  }
  return decoded;
}

}  // namespace rostrum
