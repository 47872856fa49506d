// Tours of the reader's own: one that is collected here, and one that a file brings.
#include <algorithm>
#include <string>
#include <utility>

#include "engine/basket/basket.hpp"
#include "engine/link/address.hpp"
#include "engine/load/tours.hpp"
#include "engine/state/reducers.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

// What Undo brings back, and the device keeps.
void keep(Change& change, Tour before) {
  constexpr std::size_t most_steps_back = 20;
  std::vector<Tour>& earlier = change.state.ui.earlier_tours;
  earlier.push_back(std::move(before));
  if (earlier.size() > most_steps_back) earlier.erase(earlier.begin());
  change.effects.emplace_back(KeepTour{});
}

// Null when the tour has no such step.
TourStep* step_of(Change& change, int step) {
  std::vector<TourStep>& steps = change.state.own_tour.steps;
  if (step < 1 || step > static_cast<int>(steps.size())) return nullptr;
  return &steps[static_cast<std::size_t>(step - 1)];
}

// Without what is the reader's own way to read, and without the tour that it may be seen in.
std::string link_of(const State& state) {
  View view = state.view;
  // Where nothing else says where to look, the map stays as it is seen.
  if (view.query.empty() && view.selection.empty()) view.position = shown_position(state);
  view.reading = {};
  view.dataset_version.clear();
  view.tour.clear();
  view.tour_step = 1;
  // A step always has a link, in a file too.
  const std::string address = address_from_view(view);
  return address.empty() ? "screen=explore" : address;
}

// A tour that changes is left: its numbers mean other steps now.
void leave_own_tour(Change& change) {
  if (change.state.view.tour != own_tour_id) return;
  change.state.view.tour.clear();
  change.state.view.tour_step = 1;
}

}  // namespace

void apply(Change& change, const AddTourStep& action, const ReduceContext&) {
  Tour& tour = change.state.own_tour;
  if (tour.steps.size() >= max_tour_steps) {
    change.notify(msg::tour_full{.most = max_tour_steps});
    return;
  }
  Tour before = tour;
  tour.id = own_tour_id;
  tour.steps.push_back({.link = link_of(change.state), .caption = action.caption});
  change.notify(msg::tour_added{.place = tour.steps.size()});
  keep(change, std::move(before));
}

void apply(Change& change, const RemoveTourStep& action, const ReduceContext&) {
  if (step_of(change, action.step) == nullptr) return;
  Tour before = change.state.own_tour;
  std::vector<TourStep>& steps = change.state.own_tour.steps;
  steps.erase(steps.begin() + (action.step - 1));
  change.state.ui.captioned.reset();
  leave_own_tour(change);
  change.effects.emplace_back(Announce{msg::tour_removed{.place = action.step}});
  keep(change, std::move(before));
}

void apply(Change& change, const MoveTourStep& action, const ReduceContext&) {
  if (step_of(change, action.step) == nullptr) return;
  std::vector<TourStep>& steps = change.state.own_tour.steps;
  const int to = std::clamp(action.step + action.by, 1, static_cast<int>(steps.size()));
  if (to == action.step) return;
  Tour before = change.state.own_tour;
  const auto from = steps.begin() + (action.step - 1);
  if (to > action.step) {
    std::rotate(from, from + 1, steps.begin() + to);
  } else {
    std::rotate(steps.begin() + (to - 1), from, from + 1);
  }
  leave_own_tour(change);
  change.effects.emplace_back(Announce{msg::tour_moved{.count = steps.size(), .place = to}});
  keep(change, std::move(before));
}

void apply(Change& change, const CaptionTourStep& action, const ReduceContext&) {
  if (change.state.ui.captioned == action.step) change.state.ui.captioned.reset();
  Tour& tour = change.state.own_tour;
  TourStep* step = step_of(change, action.step);
  if (action.step != 0 && step == nullptr) return;
  std::string& written = action.step == 0 ? tour.title : step->caption;
  std::string clean = clean_note(action.caption).text;
  // A caption that is taken away leaves the step without words.
  if (clean == written || (clean.empty() && action.step != 0)) return;
  Tour before = tour;
  written = std::move(clean);
  keep(change, std::move(before));
}

void apply(Change& change, const OpenCaption& action, const ReduceContext&) {
  const bool there = action.step && (*action.step == 0 || step_of(change, *action.step) != nullptr);
  change.state.ui.captioned = there ? action.step : std::nullopt;
}

void apply(Change& change, const EmptyTour&, const ReduceContext&) {
  if (change.state.own_tour.steps.empty()) return;
  leave_own_tour(change);
  change.state.ui.captioned.reset();
  keep(change, std::exchange(change.state.own_tour, Tour{}));
  change.notify(msg::tour_emptied);
}

void apply(Change& change, const ExportTour& action, const ReduceContext&) {
  if (!change.state.own_tour.steps.empty()) change.effects.emplace_back(action);
}

void apply(Change& change, const RestoreTour& action, const ReduceContext&) {
  if (action.text.empty()) {
    change.state.own_tour = {};
  } else {
    change.state.own_tour = own_tour_from_json(action.text);
  }
  change.state.ui.earlier_tours.clear();
  change.state.ui.captioned.reset();
}

void apply(Change& change, const BringTour& action, const ReduceContext& context) {
  change.state.brought_tour = action.tour;
  change.state.brought_tour.id = brought_tour_id;
  apply(change, OpenTour{.id = std::string(brought_tour_id), .step = 1}, context);
}

bool undo_own_tour(Change& change) {
  UiState& ui = change.state.ui;
  if (change.state.view.screen != Screen::tours || ui.earlier_tours.empty()) return false;
  change.state.own_tour = std::move(ui.earlier_tours.back());
  ui.earlier_tours.pop_back();
  ui.captioned.reset();
  change.effects.emplace_back(KeepTour{});
  change.effects.emplace_back(
      Announce{msg::tour_undone{.count = change.state.own_tour.steps.size()}});
  return true;
}

}  // namespace rostrum
