// The one way a View changes: reduce(state, action) -> state and effects. Pure and total: an unknown
// id or a bad range leaves the View as it was and adds a notice.
#pragma once

#include <vector>

#include "engine/geo/camera.hpp"
#include "engine/model/dataset.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/query/facet.hpp"
#include "engine/state/action.hpp"
#include "engine/state/effect.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/state/view.hpp"

namespace rostrum {

struct State {
  View view;
  UiState ui;

  bool operator==(const State&) const = default;
};

// What reduce may look at besides the state: the data, and what the reader sees now.
struct ReduceContext {
  const Dataset& dataset;
  const FacetDomains& domains;
  const Columns& columns;
  const Result& result;
  MapViewport map_viewport;
};

struct Reduction {
  State state;
  std::vector<Effect> effects;
};

Reduction reduce(const State& state, const Action& action, const ReduceContext& context);

// How an action that changed the View is written into the browser's history.
HistoryWrite history_write(const Action& action);

}  // namespace rostrum
