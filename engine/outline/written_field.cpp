#include "engine/outline/written_field.hpp"

#include <cstddef>

namespace rostrum {

WrittenField written_field(const State& state) {
  if (const auto place = state.basket.place_of(state.ui.noted)) {
    return {"basket:note:" + state.ui.noted, state.basket.entries()[*place].note};
  }
  if (!state.ui.captioned) return {};
  const int step = *state.ui.captioned;
  const Tour& tour = state.own_tour;
  if (step > static_cast<int>(tour.steps.size())) return {};
  return {"own-tour:caption:" + std::to_string(step),
          step == 0 ? tour.title : tour.steps[static_cast<std::size_t>(step - 1)].caption};
}

}  // namespace rostrum
