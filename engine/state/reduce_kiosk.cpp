// A screen in a public place: it warns, starts again, and has no way out.
#include <utility>
#include <variant>

#include "engine/state/reducers.hpp"
#include "messages/kiosk.hpp"

namespace rostrum {

namespace {

template <typename... Kinds>
bool is_one_of(const Action& action) {
  return (std::holds_alternative<Kinds>(action) || ...);
}

}  // namespace

bool leads_out(const Action& action) {
  return is_one_of<Undo, CopyLink, CopyText, ShareWithSystem, Export, Print, ChooseFile, UseFile,
                   ReadPage, OpenCite, CiteBasket, ExportBasket, FocusSearch, AddTourStep,
                   ExportTour>(action);
}

void apply(Change& change, const EnterKioskPhase& action, const ReduceContext&) {
  if (!change.state.view.reading.kiosk) return;
  UiState& ui = change.state.ui;
  // Said once, and not every second.
  if (action.phase == KioskPhase::warning && ui.kiosk != KioskPhase::warning) {
    change.effects.emplace_back(
        Announce{msg::kiosk_starts_again_in{.seconds = action.seconds_left}});
  }
  ui.kiosk = action.phase;
  ui.kiosk_seconds = action.seconds_left;
}

// Nothing of the visitor before is left: not the question, the map, the language, the size of the
// text, sheets, what was picked, nor how far anything was scrolled.
void apply(Change& change, const StartAgain&, const ReduceContext& context) {
  if (!change.state.view.reading.kiosk) return;
  State& state = change.state;
  const KioskPhase phase = state.ui.kiosk;
  const std::uint32_t starts = state.ui.starts + 1;
  const bool had_basket = !state.basket.empty();
  state.view = {};
  state.ui = {};
  state.basket = {};
  state.ui.kiosk = phase;
  state.ui.starts = starts;
  apply(change, OpenAddress{state.kiosk_home}, context);
  state.view.reading.kiosk = true;
  if (!state.own_tour.steps.empty()) {
    state.own_tour = {};
    change.effects.emplace_back(KeepTour{});
  }
  state.brought_tour = {};
  if (had_basket) change.effects.emplace_back(KeepBasket{});
}

void apply(Change& change, const StayHere&, const ReduceContext&) {
  change.state.ui.kiosk = KioskPhase::active;
  change.state.ui.kiosk_seconds = 0;
}

}  // namespace rostrum
