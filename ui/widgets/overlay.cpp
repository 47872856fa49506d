#include "ui/widgets/overlay.hpp"

#include <imgui.h>

namespace rostrum::ui {

Overlay::Overlay(const char* name, PaintRect rect) {
  ImGui::SetNextWindowPos(min_of(rect));
  ImGui::SetNextWindowSize({rect.width, rect.height});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  // Shadows and tooltips may reach beyond the surface itself.
  ImGui::PushClipRect({0, 0}, ImGui::GetIO().DisplaySize, false);
}

Overlay::~Overlay() {
  ImGui::PopClipRect();
  ImGui::End();
}

}  // namespace rostrum::ui
