#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "engine/state/command.hpp"
#include "ui/app/app.hpp"
#include "ui/app/app_impl.hpp"
#include "ui/timeline/timeline_keys.hpp"

namespace rostrum::ui {

namespace {

constexpr float arrow_step_css = 48;
constexpr ImVec2 off_screen{-FLT_MAX, -FLT_MAX};

// The command a key stands for, "+" and "=" being one key for many keyboards.
std::optional<CommandId> command_of_key(std::string_view key, bool ctrl, bool single_keys) {
  if (key == "=") key = "+";
  const std::string shown = ctrl ? "Ctrl+" + std::string(key == "z" ? "Z" : key) : std::string(key);
  for (const Command& candidate : commands()) {
    const bool escape = candidate.id == CommandId::step_out && shown == "Escape";
    if (!escape && candidate.key != shown) continue;
    if (candidate.single_key && !single_keys) return std::nullopt;
    return candidate.id;
  }
  return std::nullopt;
}

struct ArrowKey {
  std::string_view name;
  float dx;
  float dy;
};
constexpr std::array<ArrowKey, 4> arrow_keys = {
    {{"ArrowLeft", -1, 0}, {"ArrowRight", 1, 0}, {"ArrowUp", 0, -1}, {"ArrowDown", 0, 1}}};

void press_pointer(ImGuiIO& io, ImVec2 at, ImGuiMouseButton button) {
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(at.x, at.y);
  io.AddMouseButtonEvent(button, true);
  io.AddMouseButtonEvent(button, false);
}

}  // namespace

ScrollState& App::Impl::panel_scroll() {
  if (!layout.compare.empty()) return compare.scroll;
  if (!layout.basket.empty()) return basket.scroll;
  if (!layout.tours.empty()) return tours.scroll;
  if (!layout.table.empty()) return table.scroll;
  if (session.view().selection.empty()) return results.scroll;
  return session.page() != nullptr ? subject.scroll : detail.scroll;
}

ScrollState* App::Impl::sheet_scroll() {
  const UiState& ui = session.state().ui;
  switch (ui.sheet) {
    case Sheet::help:
      return &help.scroll;
    case Sheet::about:
      return &about.scroll;
    case Sheet::share:
      return &share.scroll;
    case Sheet::exports:
      return &exports.scroll;
    case Sheet::cite:
      return &cite.scroll;
    case Sheet::file:
      return &file.scroll;
    case Sheet::code:
      return &code.scroll;
    case Sheet::none:
      break;
  }
  return layout.narrow && ui.filters_open ? &rail.scroll : nullptr;
}

ScrollState* App::Impl::scroll_at(ImVec2 point) {
  const auto under = [&](ScrollState& scroll) { return scroll.rect.contains(point); };
  if (ScrollState* sheet = sheet_scroll()) return under(*sheet) ? sheet : nullptr;
  if (ScrollState* card = map.scroll_at(point)) return card;
  if (!layout.rail.empty() && under(rail.scroll)) return &rail.scroll;
  if (!layout.results.contains(point) && !layout.compare.contains(point) &&
      !layout.basket.contains(point) && !layout.tours.contains(point) &&
      !layout.table.contains(point)) {
    return nullptr;
  }
  ScrollState& list = panel_scroll();
  return under(list) ? &list : nullptr;
}

void App::Impl::go_on_playing(double now_seconds) {
  const State& state = session.state();
  if (play_clock.due(state.ui.playing, state.view.play_speed, now_seconds)) {
    session.dispatch(StepPlay{1});
    // Without motion every press_pointer of play is one step.
    if (screen.prefers_reduced_motion) session.dispatch(SetPlaying{false});
  }
}

void App::Impl::go_on_touring(double now_seconds) {
  const State& state = session.state();
  if (!state.ui.touring) {
    tour_clock.due(false, state.view, 0, now_seconds);
    return;
  }
  const Tour* tour = find_tour(session.dataset(), state, state.view.tour);
  if (tour == nullptr) return;
  const auto place = static_cast<std::size_t>(
      std::clamp(state.view.tour_step, 1, static_cast<int>(tour->steps.size())));
  if (tour_clock.due(true, state.view, seconds_of(tour->steps[place - 1]), now_seconds)) {
    session.dispatch(GoOnTouring{});
  }
}

void App::Impl::pause_play(std::optional<ImVec2> at) {
  if (!session.state().ui.playing) return;
  constexpr std::array<std::string_view, 7> controls = {"command:play-pause",
                                                        "play:moving",
                                                        "play:cumulative",
                                                        "speed:1",
                                                        "speed:2",
                                                        "speed:3",
                                                        "speed:4"};
  const bool on_control = at && std::ranges::any_of(controls, [&](std::string_view key) {
                            const auto rect = targets.find(key);
                            return rect && rect->contains(*at);
                          });
  if (on_control) return;
  session.dispatch(SetPlaying{false});
  scheduler.request();
}

bool App::Impl::menu_contains(ImVec2 at) const {
  return timeline.menu_contains(at) || rail.menu.contains(at) || detail.menu.contains(at);
}

void App::Impl::close_menus_unless_at(ImVec2 at) {
  rail.menu.close_unless_at(at);
  detail.menu.close_unless_at(at);
  timeline.close_menu_unless_at(at);
  results.head.close_menus_unless_at(at);
  table.head.close_menus_unless_at(at);
}

bool App::Impl::close_menus() {
  const bool of_values = rail.menu.close() || detail.menu.close();
  // What lies under a sheet waits until the sheet is closed.
  if (sheet_open()) return of_values;
  return timeline.close_menu() || results.head.close_menus() || of_values;
}

void App::wheel(const WheelInput& input, float x_css, float y_css, double now_seconds) {
  impl_->sync_dataset();
  Impl& impl = *impl_;
  if (impl.somebody_is_here(now_seconds)) return;
  impl.pause_play();
  const ImVec2 at{x_css, y_css};
  impl.scheduler.request();
  const WheelMotion motion = wheel_motion(input, impl.screen.height_css * 0.8F);
  if (ScrollState* scroll = impl.scroll_at(at)) {
    scroll->velocity_css = 0;
    scroll->scroll_by(motion.scroll_y_css);
    if (scroll == &impl.table.scroll) impl.table.scroll_sideways(motion.scroll_x_css);
  } else if (impl.sheet_open()) {
    return;
  } else if (impl.layout.map.contains(at)) {
    impl.map.wheel(impl.session, impl.scheduler, motion, at);
  } else if (impl.layout.timeline.contains(at)) {
    impl.timeline.wheel(impl.session, impl.scheduler, input, motion, at);
  }
}

void App::touch(TouchPhase phase, TouchPoint point, double now_seconds) {
  impl_->sync_dataset();
  impl_->scheduler.request();
  // The touch that wakes a screen, or answers its warning, is a touch of nothing on it, and so are
  // those of other hands until all are lifted.
  if (phase == TouchPhase::down) {
    if (impl_->fingers++ == 0) impl_->swallows_touch = false;
  } else if (phase != TouchPhase::move) {
    impl_->fingers = std::max(0, impl_->fingers - 1);
  }
  const bool answers = impl_->kiosk.phase() == KioskPhase::warning &&
                       impl_->layout.kiosk_bar.contains({point.x_css, point.y_css});
  if (impl_->somebody_is_here(now_seconds) || answers) {
    impl_->swallows_touch = true;
  }
  if (phase == TouchPhase::down) impl_->pause_play(ImVec2{point.x_css, point.y_css});
  for (const Gesture& gesture : impl_->gestures.touch(phase, point, now_seconds)) {
    apply(gesture, now_seconds);
  }
}

// A finger belongs to what it came down on until it lifts.
void App::apply(const Gesture& gesture, double now_seconds) {
  Impl& impl = *impl_;
  if (impl.swallows_touch) return;
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 at{gesture.x_css, gesture.y_css};
  const bool on_map = !impl.sheet_open() && impl.layout.map.contains(at) && impl.map.owns(at) &&
                      !impl.menu_contains(at);
  const bool on_lanes = !impl.sheet_open() && impl.layout.timeline.contains(at) &&
                        impl.timeline.owns(at) && !impl.menu_contains(at);

  switch (gesture.kind) {
    case GestureKind::press:
      impl.touch_owner = TouchOwner::none;
      impl.asked.reset();
      impl.close_menus_unless_at(at);
      if (ScrollState* scroll = impl.scroll_at(at)) scroll->velocity_css = 0;
      if (on_lanes) {
        impl.timeline.gesture(impl.session, impl.theme, impl.scheduler, gesture, now_seconds);
      }
      break;
    case GestureKind::tap:
    case GestureKind::double_tap:
      if (on_map) {
        impl.map.gesture(impl.session, impl.theme, impl.scheduler, gesture, now_seconds);
      } else if (on_lanes && impl.timeline.lanes_contain(at)) {
        impl.timeline.gesture(impl.session, impl.theme, impl.scheduler, gesture, now_seconds);
      } else {
        press_pointer(io, at, ImGuiMouseButton_Left);
        io.AddMousePosEvent(off_screen.x, off_screen.y);
      }
      return;
    case GestureKind::long_press:
      if (on_map) {
        impl.map.gesture(impl.session, impl.theme, impl.scheduler, gesture, now_seconds);
      } else {
        press_pointer(io, at, ImGuiMouseButton_Right);
        io.AddMousePosEvent(off_screen.x, off_screen.y);
        impl.asked.show(at, now_seconds);
      }
      return;
    case GestureKind::two_finger_tap:
      if (on_map) {
        impl.map.gesture(impl.session, impl.theme, impl.scheduler, gesture, now_seconds);
      }
      return;
    case GestureKind::pan_begin:
      impl.touch_scroll = impl.scroll_at(at);
      if (impl.touch_scroll != nullptr) {
        impl.touch_owner = TouchOwner::scroll;
      } else if (on_map) {
        impl.touch_owner = TouchOwner::map;
      } else if (on_lanes) {
        impl.touch_owner = TouchOwner::timeline;
      } else {
        impl.touch_owner = TouchOwner::mouse;
        io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        io.AddMousePosEvent(at.x, at.y);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
      }
      break;
    case GestureKind::pinch:
      if (impl.touch_owner != TouchOwner::map && impl.touch_owner != TouchOwner::timeline) {
        impl.touch_owner = on_map     ? TouchOwner::map
                           : on_lanes ? TouchOwner::timeline
                                      : TouchOwner::none;
      }
      break;
    case GestureKind::pan:
    case GestureKind::pan_end:
    case GestureKind::cancel:
      break;
  }

  switch (impl.touch_owner) {
    case TouchOwner::map:
      impl.map.gesture(impl.session, impl.theme, impl.scheduler, gesture, now_seconds);
      break;
    case TouchOwner::timeline:
      impl.timeline.gesture(impl.session, impl.theme, impl.scheduler, gesture, now_seconds);
      break;
    case TouchOwner::scroll:
      if (gesture.kind == GestureKind::pan) {
        impl.touch_scroll->scroll_by(-gesture.dy_css);
        if (impl.touch_scroll == &impl.table.scroll) impl.table.scroll_sideways(-gesture.dx_css);
      }
      if (gesture.kind == GestureKind::pan_end && !impl.theme.reduced_motion) {
        impl.touch_scroll->velocity_css = -gesture.vy;
      }
      break;
    case TouchOwner::mouse:
      if (gesture.kind == GestureKind::pan) io.AddMousePosEvent(at.x, at.y);
      break;
    case TouchOwner::none:
      break;
  }
  if (gesture.kind == GestureKind::pan_end || gesture.kind == GestureKind::cancel) {
    if (impl.touch_owner == TouchOwner::mouse) {
      io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
      io.AddMousePosEvent(off_screen.x, off_screen.y);
    }
    impl.touch_owner = TouchOwner::none;
  }
}

void App::set_alt(bool held) {
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, held);
}

void App::set_shift(bool held) {
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, held);
}

void App::show_focus(bool shown) {
  if (std::exchange(impl_->shows_focus, shown) != shown) impl_->scheduler.request();
}

bool App::has_input() const {
  return !impl_->imgui->InputEventsQueue.empty();
}

bool App::key(std::string_view dom_key, bool ctrl, bool shift) {
  impl_->sync_dataset();
  Impl& impl = *impl_;
  if (impl.somebody_is_here(impl.last_frame_seconds)) return true;
  Session& session = impl.session;
  const auto used = [&] {
    impl.scheduler.request();
    return true;
  };
  // What lies under a sheet waits until the sheet is closed.
  const bool on_panels = !impl.sheet_open();
  if (dom_key == "Escape" && impl.close_menus()) return used();
  const bool on_table = on_panels && !impl.layout.table.empty();
  if (!ctrl && on_table && impl.table.key(session, dom_key)) return used();
  if (!ctrl) {
    const bool map_in_sight = on_panels && !impl.layout.map.empty();
    const bool on_map = session.view().tab == Tab::map && map_in_sight;
    if (on_map && impl.map.key(session, dom_key)) return used();
    const bool on_basket = !impl.layout.basket.empty() && on_panels;
    if (on_basket && basket_panel_key(impl.basket, session, dom_key, shift)) return used();
    for (const ArrowKey& arrow : arrow_keys) {
      if (arrow.name == dom_key) {
        move_by_arrow(arrow.dx, arrow.dy, shift);
        return used();
      }
    }
    if (dom_key == "Escape" && map_in_sight && impl.map.step_out(session)) return used();
  }
  if (ctrl && shift) return false;  // redo, a new window: the browser's
  const auto id = command_of_key(dom_key, ctrl, session.view().reading.single_keys);
  if (!id) return false;
  if (*id != CommandId::play_pause) impl.pause_play();
  const CommandFocus focus{impl.rail.focus_facet, impl.rail.focus_value};
  auto action = action_of(*id, session.state(), focus);
  if (!action) return false;
  session.dispatch(std::move(*action));
  return used();
}

void App::move_by_arrow(float dx, float dy, bool faster) {
  Impl& impl = *impl_;
  const float step = arrow_step_css * (faster ? 4.0F : 1.0F);
  if (ScrollState* sheet = impl.sheet_scroll()) {
    sheet->scroll_by(dy * step);
    return;
  }
  if (!impl.layout.compare.empty() || !impl.layout.basket.empty() || !impl.layout.tours.empty()) {
    impl.panel_scroll().scroll_by(dy * step);
    return;
  }
  switch (impl.session.view().tab) {
    case Tab::map:
      impl.session.dispatch(PanMap{dx * step, dy * step});
      break;
    case Tab::timeline:
      if (dy != 0) impl.timeline.scroll_lanes(dy * step);
      if (auto action =
              nudged(impl.session.period_shown(), impl.session.view(), dx > 0 ? 1 : -1, faster);
          action && dx != 0) {
        impl.session.dispatch(std::move(*action));
      }
      break;
    case Tab::list:
      if (dy != 0) impl.session.dispatch(SelectAdjacent{dy > 0 ? 1 : -1});
      break;
  }
}

}  // namespace rostrum::ui
