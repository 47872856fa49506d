// A screen in a public place: who is there, and what it does while nobody is.
#include <algorithm>
#include <utility>

#include <imgui.h>

#include "ui/app/app_impl.hpp"

namespace rostrum::ui {

bool App::Impl::at_rest() const {
  const State& state = session.state();
  return state.view.reading.kiosk && !state.view.reading.embed &&
         state.ui.kiosk == KioskPhase::attract;
}

bool App::Impl::somebody_is_here(double now_seconds) {
  const State& state = session.state();
  if (!state.view.reading.kiosk || state.view.reading.embed) return false;
  const KioskPhase before = kiosk.phase();
  const bool woke = kiosk.touched(now_seconds);
  if (before != KioskPhase::active) {
    if (woke) session.dispatch(StartAgain{});
    session.dispatch(EnterKioskPhase{KioskPhase::active});
    scheduler.request();
  }
  return woke;
}

// One tour after the other; the last step of each stays as long as its words take, too.
void App::Impl::play_tours(double now_seconds) {
  const State& state = session.state();
  if (session.night()) {
    if (state.ui.touring) session.dispatch(SetTouring{false});
    next_tour_at.reset();
    return;
  }
  // The address of the screen's home is written first, which a page that is loaded anew begins
  // with.
  if (state.ui.kiosk != KioskPhase::attract) {
    scheduler.request();
    return;
  }
  if (state.ui.touring) {
    next_tour_at.reset();
    return;
  }
  const std::vector<const Tour*> all = tours_played(session.dataset(), session.venue());
  if (all.empty()) return;
  const auto shown = std::ranges::find(all, state.view.tour, &Tour::id);
  if (shown != all.end() && !next_tour_at) {
    next_tour_at = now_seconds + seconds_of((*shown)->steps.back());
  }
  if (shown == all.end() || now_seconds >= *next_tour_at) {
    const bool first = shown == all.end() || shown + 1 == all.end();
    session.dispatch(OpenTour{first ? all.front()->id : (*(shown + 1))->id, 1});
    session.dispatch(SetTouring{true});
    next_tour_at.reset();
  }
  if (next_tour_at) scheduler.wake_at(*next_tour_at);
}

bool App::used(double now_seconds) {
  return impl_->somebody_is_here(now_seconds);
}

void App::rest() {
  impl_->kiosk.rest();
  impl_->scheduler.request();
}

void App::Impl::watch_kiosk(double now_seconds) {
  const State& state = session.state();
  if (!state.view.reading.kiosk || state.view.reading.embed) return;
  kiosk.set_times(session.venue().times);
  if (state.ui.starts != starts) {
    starts = state.ui.starts;
    forget_panels();
    map.close_cards();
  }
  // A mouse speaks to Dear ImGui alone. It answers a warning when it is released, so that what it
  // was pressed on is still there.
  const ImGuiIO& io = ImGui::GetIO();
  const bool moved = ImGui::IsMousePosValid(&io.MousePos) &&
                     (io.MousePos.x != last_mouse.x || io.MousePos.y != last_mouse.y);
  last_mouse = io.MousePos;
  const auto is_set = [](bool set) { return set; };
  const bool used = kiosk.phase() == KioskPhase::warning
                        ? std::ranges::any_of(io.MouseReleased, is_set)
                        : moved || std::ranges::any_of(io.MouseDown, is_set);
  // Who watches a tour that goes on by itself has no reason to touch anything.
  const bool watches =
      kiosk.phase() == KioskPhase::active && (state.ui.touring || state.ui.playing);
  if (kiosk.phase() != KioskPhase::attract && (used || watches)) somebody_is_here(now_seconds);
  kiosk.tick(now_seconds);
  const KioskPhase phase = kiosk.phase();
  if (phase == KioskPhase::attract && state.ui.kiosk != phase) session.dispatch(StartAgain{});
  if (phase != state.ui.kiosk || kiosk.seconds_left() != state.ui.kiosk_seconds) {
    session.dispatch(EnterKioskPhase{phase, kiosk.seconds_left()});
  }
  if (phase == KioskPhase::attract) {
    play_tours(now_seconds);
  } else {
    next_tour_at.reset();
  }
  if (const auto next = kiosk.next()) scheduler.wake_at(*next);
}

}  // namespace rostrum::ui
