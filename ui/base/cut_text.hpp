// A label that had to be cut, under the pointer, or all those of the row that the keyboard's cursor
// rests on: whatever cuts one tells of it, and the frame shows the whole beside it. One for every
// label there is, so that none can be forgotten.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/base/rect.hpp"

namespace rostrum::ui {

class CutText {
 public:
  struct Whole {
    PaintRect beside;
    std::string text;
    bool by_keyboard = false;
  };

  // Once a frame, before anything is drawn: where somebody looks, if anywhere.
  void begin_frame(std::optional<ImVec2> at);
  // While drawing into the current window. The one drawn last lies on top.
  void note(const ImDrawList* list, const PaintRect& place, std::string_view whole);
  // Before the row that the keyboard's cursor rests on is drawn.
  void focus(const PaintRect& row);
  // The place is explained already: two cards on one spot would cover each other.
  void explain() { explained_ = true; }
  // After everything is drawn.
  const Whole* shown() const { return explained_ || !whole_ ? nullptr : &*whole_; }

 private:
  void note_focused(const PaintRect& place, std::string_view whole);

  std::optional<PaintRect> focus_;
  const ImDrawList* focus_list_ = nullptr;
  std::optional<ImVec2> at_;
  ImGuiID window_ = 0;  // the one on top at that place
  std::optional<Whole> whole_;
  bool explained_ = false;
};

}  // namespace rostrum::ui
