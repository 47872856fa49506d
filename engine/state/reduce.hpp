// The one way a View changes: reduce(state, action) -> state and effects. Pure and total: an
// unknown id or a bad range leaves the View as it was and adds a notice.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/basket/basket.hpp"
#include "engine/geo/camera.hpp"
#include "engine/model/dataset.hpp"
#include "engine/model/tour.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/query/facet.hpp"
#include "engine/state/action.hpp"
#include "engine/state/effect.hpp"
#include "engine/state/map_stop.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

struct State {
  View view;
  UiState ui;
  Basket basket{};           // the reader's own, which is kept on the device
  Tour own_tour{};           // being collected, which is kept on the device; empty: no steps
  Tour brought_tour{};       // of a file that was brought
  std::string kiosk_home{};  // the address that a screen in a public place was set up with

  bool operator==(const State&) const = default;
};

// Of the data or the reader's own; null: there is none.
inline const Tour* find_tour(const Dataset& dataset, const State& state, std::string_view id) {
  if (!is_readers_tour(id)) return dataset.find_tour(id);
  const Tour& tour = id == own_tour_id ? state.own_tour : state.brought_tour;
  return tour.steps.empty() ? nullptr : &tour;
}

// The basket that is looked at: the one a link brought, else the reader's own.
inline const Basket& basket_shown(const State& state) {
  return state.view.basket.empty() ? state.basket : state.view.basket;
}

// Where the map looks; none: the whole world.
inline const std::optional<MapPosition>& shown_position(const State& state) {
  return state.view.position ? state.view.position : state.ui.fitted;
}
// The camera for that, or for all the world.
inline Camera camera_shown(const State& state, const MapViewport& viewport) {
  const std::optional<MapPosition>& position = shown_position(state);
  const Projection projection = state.view.projection;
  return position ? camera_from_position(*position, viewport, projection)
                  : home_camera(viewport, projection);
}

// What reduce may look at besides the state: the data, and what the reader sees now.
struct ReduceContext {
  const Dataset& dataset;
  const FacetDomains& domains;
  const Columns& columns;
  const Result& result;
  MapViewport map_viewport;
  // The forums listed, in the order on screen; without it the forums found, newest first.
  std::span<const ForumId> listed = {};
  // The discs of the whole map in reading order; none while no map is shown.
  std::span<const MapStop> map_stops = {};
  // Where the explorer is served, as its links begin; empty when that is not known.
  std::string_view base_url = {};
};

struct Reduction {
  State state;
  std::vector<Effect> effects;
  bool opened_link = false;  // the caller, who has the answer, tells what changed since it was made
};

Reduction reduce(const State& state, const Action& action, const ReduceContext& context);
// The same into a reduction that was used before, so that moving the map needs no memory.
// Precondition: the state is not the reduction's own.
void reduce_into(Reduction& reduction, const State& state, const Action& action,
                 const ReduceContext& context);

// How an action that changed the View is written into the browser's history, as far as the action
// alone tells. reduce() knows more: the first letter of a search and the first move of a drag push.
HistoryWrite history_write(const Action& action);

}  // namespace rostrum
