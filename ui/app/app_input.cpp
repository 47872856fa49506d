#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "engine/state/command.hpp"
#include "ui/app/app.hpp"
#include "ui/app/parts.hpp"
#include "ui/timeline/timeline_keys.hpp"

namespace rostrum::ui {

namespace {

constexpr float arrow_step_css = 48;
constexpr ImVec2 nowhere{-FLT_MAX, -FLT_MAX};

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

ScrollState& App::Parts::panel_scroll() {
  if (!layout.compare.empty()) return compare.scroll;
  if (session.view().selection.empty()) return results.scroll;
  return session.page() != nullptr ? subject.scroll : detail.scroll;
}

ScrollState* App::Parts::sheet_scroll() {
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
    case Sheet::none:
      break;
  }
  return layout.narrow && ui.filters_open ? &rail.scroll : nullptr;
}

ScrollState* App::Parts::scroll_at(ImVec2 point) {
  const auto under = [&](ScrollState& scroll) { return scroll.rect.contains(point); };
  if (ScrollState* sheet = sheet_scroll()) return under(*sheet) ? sheet : nullptr;
  if (ScrollState* card = map.scroll_at(point)) return card;
  if (!layout.rail.empty() && under(rail.scroll)) return &rail.scroll;
  if (!layout.results.contains(point) && !layout.compare.contains(point)) return nullptr;
  ScrollState& list = panel_scroll();
  return under(list) ? &list : nullptr;
}

void App::Parts::go_on_playing(double now_seconds) {
  const State& state = session.state();
  if (play_clock.due(state.ui.playing, state.view.play_speed, now_seconds)) {
    session.dispatch(StepPlay{1});
    // Without motion every press_pointer of play is one step.
    if (screen.prefers_reduced_motion) session.dispatch(SetPlaying{false});
  }
}

void App::Parts::pause_play(std::optional<ImVec2> at) {
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

void App::wheel(const WheelInput& input, float x_css, float y_css, double /*now_seconds*/) {
  parts_->follow_data();
  Parts& parts = *parts_;
  parts.pause_play();
  const ImVec2 at{x_css, y_css};
  parts.scheduler.request();
  const WheelMotion motion = wheel_motion(input, parts.screen.height_css * 0.8F);
  if (ScrollState* scroll = parts.scroll_at(at)) {
    scroll->velocity_css = 0;
    scroll->scroll_by(motion.scroll_y_css);
  } else if (parts.sheet_open()) {
    return;
  } else if (parts.layout.map.contains(at)) {
    parts.map.wheel(parts.session, parts.scheduler, motion, at);
  } else if (parts.layout.timeline.contains(at)) {
    parts.timeline.wheel(parts.session, parts.scheduler, input, motion, at);
  }
}

void App::touch(TouchPhase phase, TouchPoint point, double now_seconds) {
  parts_->follow_data();
  parts_->scheduler.request();
  if (phase == TouchPhase::down) parts_->pause_play(ImVec2{point.x_css, point.y_css});
  for (const Gesture& gesture : parts_->gestures.touch(phase, point, now_seconds)) {
    apply(gesture, now_seconds);
  }
}

// A finger belongs to what it came down on until it lifts.
void App::apply(const Gesture& gesture, double now_seconds) {
  Parts& parts = *parts_;
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 at{gesture.x_css, gesture.y_css};
  const bool on_map = !parts.sheet_open() && parts.layout.map.contains(at) && parts.map.takes(at) &&
                      !parts.timeline.menu_contains(at);
  const bool on_lanes =
      !parts.sheet_open() && parts.layout.timeline.contains(at) && parts.timeline.takes(at);

  switch (gesture.kind) {
    case GestureKind::press:
      parts.touch_owner = TouchOwner::none;
      if (ScrollState* scroll = parts.scroll_at(at)) scroll->velocity_css = 0;
      if (on_lanes) {
        parts.timeline.gesture(parts.session, parts.theme, parts.scheduler, gesture, now_seconds);
      }
      break;
    case GestureKind::tap:
    case GestureKind::double_tap:
      if (on_map) {
        parts.map.gesture(parts.session, parts.theme, parts.scheduler, gesture, now_seconds);
      } else if (on_lanes && gesture.kind == GestureKind::double_tap &&
                 parts.timeline.lanes_contain(at)) {
        parts.timeline.gesture(parts.session, parts.theme, parts.scheduler, gesture, now_seconds);
      } else {
        press_pointer(io, at, ImGuiMouseButton_Left);
        if (!parts.layout.timeline.contains(at)) io.AddMousePosEvent(nowhere.x, nowhere.y);
      }
      return;
    case GestureKind::long_press:
      if (on_map) {
        parts.map.gesture(parts.session, parts.theme, parts.scheduler, gesture, now_seconds);
      } else {
        press_pointer(io, at, ImGuiMouseButton_Right);
        io.AddMousePosEvent(nowhere.x, nowhere.y);
      }
      return;
    case GestureKind::two_finger_tap:
      if (on_map) {
        parts.map.gesture(parts.session, parts.theme, parts.scheduler, gesture, now_seconds);
      }
      return;
    case GestureKind::pan_begin:
      parts.touch_scroll = parts.scroll_at(at);
      if (parts.touch_scroll != nullptr) {
        parts.touch_owner = TouchOwner::scroll;
      } else if (on_map) {
        parts.touch_owner = TouchOwner::map;
      } else if (on_lanes) {
        parts.touch_owner = TouchOwner::timeline;
      } else {
        parts.touch_owner = TouchOwner::mouse;
        io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        io.AddMousePosEvent(at.x, at.y);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
      }
      break;
    case GestureKind::pinch:
      if (parts.touch_owner != TouchOwner::map && parts.touch_owner != TouchOwner::timeline) {
        parts.touch_owner = on_map     ? TouchOwner::map
                            : on_lanes ? TouchOwner::timeline
                                       : TouchOwner::none;
      }
      break;
    case GestureKind::pan:
    case GestureKind::pan_end:
    case GestureKind::cancel:
      break;
  }

  switch (parts.touch_owner) {
    case TouchOwner::map:
      parts.map.gesture(parts.session, parts.theme, parts.scheduler, gesture, now_seconds);
      break;
    case TouchOwner::timeline:
      parts.timeline.gesture(parts.session, parts.theme, parts.scheduler, gesture, now_seconds);
      break;
    case TouchOwner::scroll:
      if (gesture.kind == GestureKind::pan) parts.touch_scroll->scroll_by(-gesture.dy_css);
      if (gesture.kind == GestureKind::pan_end && !parts.theme.reduced_motion) {
        parts.touch_scroll->velocity_css = -gesture.vy;
      }
      break;
    case TouchOwner::mouse:
      if (gesture.kind == GestureKind::pan) io.AddMousePosEvent(at.x, at.y);
      break;
    case TouchOwner::none:
      break;
  }
  if (gesture.kind == GestureKind::pan_end || gesture.kind == GestureKind::cancel) {
    if (parts.touch_owner == TouchOwner::mouse) {
      io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
      io.AddMousePosEvent(nowhere.x, nowhere.y);
    }
    parts.touch_owner = TouchOwner::none;
  }
}

void App::hold_alt(bool held) {
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, held);
}

void App::hold_shift(bool held) {
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, held);
}

bool App::has_input() const {
  return !parts_->imgui->InputEventsQueue.empty();
}

bool App::key(std::string_view dom_key, bool ctrl, bool shift) {
  parts_->follow_data();
  Parts& parts = *parts_;
  Session& session = parts.session;
  const auto used = [&] {
    parts.scheduler.request();
    return true;
  };
  // What lies under a sheet waits until the sheet is closed.
  const bool on_panels = !parts.sheet_open();
  if (dom_key == "Escape" && on_panels && parts.timeline.close_menu()) return used();
  if (!ctrl) {
    const bool on_map = parts.focused_panel == Tab::map && on_panels;
    if (on_map && parts.map.key(session, dom_key)) return used();
    for (const ArrowKey& arrow : arrow_keys) {
      if (arrow.name == dom_key) {
        move_by_arrow(arrow.dx, arrow.dy, shift);
        return used();
      }
    }
    if (dom_key == "Escape" && on_panels && parts.map.step_out(session)) return used();
  }
  if (ctrl && shift) return false;  // redo, a new window: the browser's
  const auto id = command_of_key(dom_key, ctrl, session.view().reading.single_keys);
  if (!id) return false;
  if (*id == CommandId::focus_map) parts.focused_panel = Tab::map;
  if (*id == CommandId::focus_timeline) parts.focused_panel = Tab::timeline;
  if (*id == CommandId::focus_list) parts.focused_panel = Tab::list;
  if (*id != CommandId::play_pause) parts.pause_play();
  const CommandFocus focus{parts.rail.focus_facet, parts.rail.focus_value};
  auto action = action_of(*id, session.state(), focus);
  if (!action) return false;
  session.dispatch(std::move(*action));
  return used();
}

void App::move_by_arrow(float dx, float dy, bool faster) {
  Parts& parts = *parts_;
  const float step = arrow_step_css * (faster ? 4.0F : 1.0F);
  if (ScrollState* sheet = parts.sheet_scroll()) {
    sheet->scroll_by(dy * step);
    return;
  }
  if (!parts.layout.compare.empty()) {
    parts.compare.scroll.scroll_by(dy * step);
    return;
  }
  switch (parts.focused_panel) {
    case Tab::map:
      parts.session.dispatch(PanMap{dx * step, dy * step});
      break;
    case Tab::timeline:
      if (dy != 0) parts.timeline.scroll_lanes(dy * step);
      if (auto action = nudged(parts.session.view(), dx > 0 ? 1 : -1, faster); action && dx != 0) {
        parts.session.dispatch(std::move(*action));
      }
      break;
    case Tab::list:
      if (dy != 0) parts.session.dispatch(SelectAdjacent{dy > 0 ? 1 : -1});
      break;
  }
}

}  // namespace rostrum::ui
