// Tours: a step is the view of its link, and says of which tour it is.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/state/reducers.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

constexpr double place_zoom = 3;  // a record's place with the countries around it

// Where the map looks at a step that does not say: at what its question finds, or where its record
// was.
void aim_map(Change& change, const ReduceContext& context) {
  UiState& ui = change.state.ui;
  const View& view = change.state.view;
  ui.fitted.reset();
  ui.waits_for_fit = !view.position && !view.query.empty();
  if (view.position || !view.query.empty()) return;
  const auto record = context.dataset.find_record(view.selection);
  if (!record) return;
  const auto place = context.dataset[forum_of(context.dataset, *record)].place;
  if (!place || !context.dataset[*place].point) return;
  const GeoPoint point = *context.dataset[*place].point;
  ui.fitted = MapPosition{.lat = point.lat, .lon = point.lon, .zoom = place_zoom};
}

// Its link, as the reader likes to read. The step is there.
View view_of_step(const Tour& tour, int step, const View& now, const ReduceContext& context) {
  const std::string& link = tour.steps[static_cast<std::size_t>(step - 1)].link;
  View view = resolve(view_from_address(link), context.dataset, context.domains).view;
  view.reading = now.reading;
  view.dataset_version = now.dataset_version;
  view.tour = tour.id;
  view.tour_step = step;
  return view;
}

void show_step(Change& change, const Tour& tour, int step, const ReduceContext& context) {
  step = std::clamp(step, 1, static_cast<int>(tour.steps.size()));
  change.state.view = view_of_step(tour, step, change.state.view, context);
  UiState& ui = change.state.ui;
  ui.sheet = Sheet::none;
  ui.filters_open = false;
  ui.open_arc.reset();
  aim_map(change, context);
  change.effects.emplace_back(
      Announce{msg::tour_step{.caption = tour.steps[static_cast<std::size_t>(step - 1)].caption,
                              .count = tour.steps.size(),
                              .place = step}});
}

const Tour* open_tour(const Change& change, const ReduceContext& context) {
  return find_tour(context.dataset, change.state, change.state.view.tour);
}

}  // namespace

void apply(Change& change, const OpenTour& action, const ReduceContext& context) {
  const Tour* tour = find_tour(context.dataset, change.state, action.id);
  if (tour == nullptr) return;
  show_step(change, *tour, action.step, context);
}

void apply(Change& change, const StepTour& action, const ReduceContext& context) {
  const Tour* tour = open_tour(change, context);
  if (tour == nullptr || action.step == 0) return;
  const int last = static_cast<int>(tour->steps.size());
  const int next = std::clamp(change.state.view.tour_step + action.step, 1, last);
  show_step(change, *tour, next, context);
}

void apply(Change& change, const SetTouring& action, const ReduceContext& context) {
  change.state.ui.touring = action.on && open_tour(change, context) != nullptr;
}

void apply(Change& change, const GoOnTouring&, const ReduceContext& context) {
  const Tour* tour = open_tour(change, context);
  const bool more =
      tour != nullptr && change.state.view.tour_step < static_cast<int>(tour->steps.size());
  change.state.ui.touring = more;
  if (more) show_step(change, *tour, change.state.view.tour_step + 1, context);
}

void apply(Change& change, const LeaveTour&, const ReduceContext&) {
  change.state.view.tour.clear();
  change.state.view.tour_step = 1;
}

void complete_tour_step(Change& change, const ReduceContext& context) {
  View& view = change.state.view;
  const Tour* tour = open_tour(change, context);
  if (tour == nullptr) return;
  View plain;
  plain.reading = view.reading;
  plain.dataset_version = view.dataset_version;
  plain.tab = view.tab;
  plain.tour = view.tour;
  plain.tour_step = view.tour_step;
  plain.unknown = view.unknown;
  if (plain != view) return;
  auto unknown = std::move(view.unknown);
  const Tab tab = view.tab;
  show_step(change, *tour, view.tour_step, context);
  view.unknown = std::move(unknown);
  view.tab = tab;
}

}  // namespace rostrum
