#include "ui/base/cut_text.hpp"

#include <imgui_internal.h>

namespace rostrum::ui {

void CutText::begin_frame(std::optional<ImVec2> at) {
  at_ = at;
  focus_.reset();
  window_ = 0;
  whole_.reset();
  explained_ = false;
  if (!at_) return;
  ImGuiWindow* top = nullptr;
  ImGui::FindHoveredWindowEx(*at_, true, &top, nullptr);
  if (top != nullptr) window_ = top->ID;
}

void CutText::focus(const PaintRect& row) {
  focus_ = row;
  focus_list_ = ImGui::GetWindowDrawList();
}

void CutText::note(const ImDrawList* list, const PaintRect& place, std::string_view whole) {
  if (list == focus_list_ && focus_ && focus_->contains({place.x, place.y + place.height / 2})) {
    note_focused(place, whole);
    return;
  }
  if (!at_ || !place.contains(*at_)) return;
  const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
  if (window == nullptr || window->DrawList != list || window->ID != window_) return;
  const ImVec2 clip_min = list->GetClipRectMin();
  const ImVec2 clip_max = list->GetClipRectMax();
  const PaintRect clip{clip_min.x, clip_min.y, clip_max.x - clip_min.x, clip_max.y - clip_min.y};
  if (!clip.contains(*at_)) return;
  whole_ = Whole{.beside = place, .text = std::string(whole)};
}

// Beside the first of them, a line each.
void CutText::note_focused(const PaintRect& place, std::string_view whole) {
  if (!whole_ || !whole_->by_keyboard) {
    whole_ = Whole{.beside = place, .text = std::string(whole), .by_keyboard = true};
    return;
  }
  whole_->text.append("\n").append(whole);
}

}  // namespace rostrum::ui
