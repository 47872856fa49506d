#include "ui/base/cut_text.hpp"

#include <imgui_internal.h>

namespace rostrum::ui {

void CutText::begin_frame(std::optional<ImVec2> at) {
  at_ = at;
  window_ = 0;
  whole_.reset();
  explained_ = false;
  if (!at_) return;
  ImGuiWindow* top = nullptr;
  ImGui::FindHoveredWindowEx(*at_, true, &top, nullptr);
  if (top != nullptr) window_ = top->ID;
}

void CutText::note(const ImDrawList* list, const PaintRect& place, std::string_view whole) {
  if (!at_ || !place.contains(*at_)) return;
  const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
  if (window == nullptr || window->DrawList != list || window->ID != window_) return;
  const ImVec2 clip_min = list->GetClipRectMin();
  const ImVec2 clip_max = list->GetClipRectMax();
  const PaintRect clip{clip_min.x, clip_min.y, clip_max.x - clip_min.x, clip_max.y - clip_min.y};
  if (!clip.contains(*at_)) return;
  whole_ = Whole{.beside = place, .text = std::string(whole)};
}

}  // namespace rostrum::ui
