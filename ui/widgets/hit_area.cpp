#include "ui/widgets/hit_area.hpp"

#include <imgui.h>

namespace rostrum::ui {

Hit hit_area(const PanelContext& context, std::string_view key, PaintRect rect) {
  if (rect.empty()) return {};
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clip_min = list->GetClipRectMin();
  const ImVec2 clip_max = list->GetClipRectMax();
  const PaintRect visible = intersection(
      rect, {clip_min.x, clip_min.y, clip_max.x - clip_min.x, clip_max.y - clip_min.y});
  if (visible.empty()) return {};
  const int earlier = context.targets.add(key, visible);

  ImGui::SetCursorScreenPos(min_of(visible));
  ImGui::PushID(key.data(), key.data() + key.size());
  // Two areas of one identity would take each other's clicks.
  ImGui::PushID(earlier);
  Hit hit;
  hit.clicked = ImGui::InvisibleButton("hit", {visible.width, visible.height});
  hit.hovered = ImGui::IsItemHovered();
  hit.held = ImGui::IsItemActive();
  if (hit.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    const bool finger = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
    (finger ? hit.rested_on : hit.alternate) = true;
  }
  ImGui::PopID();
  ImGui::PopID();
  if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return hit;
}

}  // namespace rostrum::ui
