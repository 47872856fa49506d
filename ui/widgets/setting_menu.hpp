// A label that opens a small menu of one or more settings, side by side. Only whether it is open is
// kept here; a choice is an Action.
#pragma once

#include <span>
#include <string_view>

#include "engine/present/settings.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct SettingMenuLook {
  std::string_view key;    // of the label that opens it
  std::string_view label;  // what is chosen now
  PaintRect opener;
  std::span<const Setting> settings;
};

class SettingMenu {
 public:
  // True when it was open.
  bool close();
  // Whether a point is on the open menu, which lies above the panels.
  bool contains(ImVec2 at) const { return open_ && rect_.contains(at); }

 private:
  friend void setting_menu_ui(SettingMenu& menu, const PanelContext& context,
                              const SettingMenuLook& look);

  bool open_ = false;
  PaintRect rect_;
};

void setting_menu_ui(SettingMenu& menu, const PanelContext& context, const SettingMenuLook& look);
// As wide as the label of the opener needs.
float setting_menu_width(const Theme& theme, std::string_view label);

}  // namespace rostrum::ui
