// The control that says what the lanes stand for and how they are ordered: a label above their
// names that opens a small menu. Only whether the menu is open is kept here; a choice is an Action.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

class LaneMenu {
 public:
  // True when it was open.
  bool close();
  // Whether a point is on the open menu, which lies above the panels.
  bool contains(ImVec2 at) const { return open_ && rect_.contains(at); }

 private:
  friend void lane_menu_ui(LaneMenu& menu, const PanelContext& context,
                           const TimelinePlaces& places);

  bool open_ = false;
  PaintRect rect_;
};

void lane_menu_ui(LaneMenu& menu, const PanelContext& context, const TimelinePlaces& places);

}  // namespace rostrum::ui
