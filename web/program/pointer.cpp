#include "web/program/pointer.hpp"

#include <cfloat>

#include <imgui.h>

namespace rostrum::web {

namespace {

// SDL's number of a button to Dear ImGui's; negative for the ones nobody uses.
int imgui_button(std::uint8_t sdl_button) {
  switch (sdl_button) {
    case SDL_BUTTON_LEFT:
      return ImGuiMouseButton_Left;
    case SDL_BUTTON_RIGHT:
      return ImGuiMouseButton_Right;
    case SDL_BUTTON_MIDDLE:
      return ImGuiMouseButton_Middle;
    default:
      return -1;
  }
}

void feed_finger(ui::App& app, const SDL_TouchFingerEvent& finger, ui::TouchPhase phase,
                 double now_seconds) {
  const ui::DisplayMetrics& screen = app.screen();
  app.touch(phase,
            {.id = finger.fingerId,
             .x_css = finger.x * screen.width_css,
             .y_css = finger.y * screen.height_css},
            now_seconds);
}

}  // namespace

bool feed_pointer(ui::App& app, const SDL_Event& event, double now_seconds) {
  ImGuiIO& io = ImGui::GetIO();
  switch (event.type) {
    case SDL_MOUSEMOTION:
      io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
      io.AddMousePosEvent(static_cast<float>(event.motion.x), static_cast<float>(event.motion.y));
      return true;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
      const int button = imgui_button(event.button.button);
      if (button < 0) return false;
      io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
      io.AddMousePosEvent(static_cast<float>(event.button.x), static_cast<float>(event.button.y));
      io.AddMouseButtonEvent(button, event.type == SDL_MOUSEBUTTONDOWN);
      return true;
    }
    case SDL_WINDOWEVENT:
      if (event.window.event != SDL_WINDOWEVENT_LEAVE) return false;
      // While a button is down a drag goes on outside of the canvas.
      if (SDL_GetMouseState(nullptr, nullptr) == 0) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
      return true;
    case SDL_FINGERDOWN:
      feed_finger(app, event.tfinger, ui::TouchPhase::down, now_seconds);
      return true;
    case SDL_FINGERMOTION:
      feed_finger(app, event.tfinger, ui::TouchPhase::move, now_seconds);
      return true;
    case SDL_FINGERUP:
      feed_finger(app, event.tfinger, ui::TouchPhase::up, now_seconds);
      return true;
    default:
      return false;
  }
}

const char* cursor_keyword() {
  switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_TextInput:
      return "text";
    case ImGuiMouseCursor_ResizeAll:
      return "move";
    case ImGuiMouseCursor_ResizeNS:
      return "ns-resize";
    case ImGuiMouseCursor_ResizeEW:
      return "ew-resize";
    case ImGuiMouseCursor_ResizeNESW:
      return "nesw-resize";
    case ImGuiMouseCursor_ResizeNWSE:
      return "nwse-resize";
    case ImGuiMouseCursor_Hand:
      return "pointer";
    case ImGuiMouseCursor_NotAllowed:
      return "not-allowed";
    default:
      return "default";
  }
}

}  // namespace rostrum::web
