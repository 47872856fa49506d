// The control that says what the lanes stand for and how they are ordered: a label above their
// names that opens a small menu.
#pragma once

#include "ui/timeline/timeline_places.hpp"
#include "ui/widgets/setting_menu.hpp"

namespace rostrum::ui {

void lane_menu_ui(SettingMenu& menu, const PanelContext& context, const TimelinePlaces& places);

}  // namespace rostrum::ui
