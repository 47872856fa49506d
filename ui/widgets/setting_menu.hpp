// A label that opens a small menu: columns of choices side by side, which stay open while a reader
// chooses. Most are settings; others say what their choices do. Only whether it is open is kept
// here; a choice is an Action.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/present/settings.hpp"
#include "engine/state/action.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct MenuOpener {
  std::string_view key;
  std::string_view label;  // what is chosen now
  PaintRect rect;
};

struct SettingMenuLook {
  std::string_view key;    // of the label that opens it
  std::string_view label;  // what is chosen now
  PaintRect opener;
  std::span<const Setting> settings;
};

// One of a few: a tick where it is chosen. Any of many: a box. A deed: neither.
enum class MenuMark : std::uint8_t { tick, box, none };

struct MenuChoice {
  std::string key;
  std::string_view name;
  bool chosen = false;
  MenuMark mark = MenuMark::tick;
  Action action;
};

struct MenuColumn {
  std::string_view caption;
  std::vector<MenuChoice> choices;
};

// Where the card of choices is, and whether one was made in this frame.
struct ChoiceCard {
  PaintRect rect;
  bool chosen = false;
};
// Below what opens it, on the screen. A column that is too high for it goes on beside itself.
ChoiceCard choice_card_ui(const PanelContext& context, PaintRect opener,
                          std::span<const MenuColumn> columns);
// Whether the screen has room for the card with every word whole.
bool has_room_for_choices(const PanelContext& context, std::span<const MenuColumn> columns);

class SettingMenu {
 public:
  // True when it was open.
  bool close();
  // Whether a point is on the open menu, which lies above the panels.
  bool contains(ImVec2 at) const { return open_ && rect_.contains(at); }
  // After a press there.
  void close_unless_at(ImVec2 at) {
    if (!rect_.contains(at) && !opener_.contains(at)) open_ = false;
  }

 private:
  friend bool menu_opener_ui(SettingMenu& menu, const PanelContext& context,
                             const MenuOpener& opener);
  friend void menu_card_ui(SettingMenu& menu, const PanelContext& context,
                           std::span<const MenuColumn> columns);

  bool open_ = false;
  PaintRect opener_;
  PaintRect rect_;
};

void setting_menu_ui(SettingMenu& menu, const PanelContext& context, const SettingMenuLook& look);

// The same in two steps, for choices that are no settings: what is in the menu is put together only
// while it is open.
//   if (menu_opener_ui(menu, context, opener)) menu_card_ui(menu, context, columns());
bool menu_opener_ui(SettingMenu& menu, const PanelContext& context, const MenuOpener& opener);
void menu_card_ui(SettingMenu& menu, const PanelContext& context,
                  std::span<const MenuColumn> columns);

// As wide as the label of the opener needs.
float setting_menu_width(const Theme& theme, std::string_view label);

}  // namespace rostrum::ui
