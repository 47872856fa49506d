// What stands above the results: the sentence that answers, what is counted, the lists there are
// and the form they have; above a table also its order and its columns.
#pragma once

#include <string_view>

#include "ui/base/panel_context.hpp"
#include "ui/widgets/setting_menu.hpp"

namespace rostrum::ui {

struct ResultHead {
  SettingMenu count_menu;
  SettingMenu columns_menu;
  SettingMenu sort_menu;

  // True when one was open.
  bool close_menus();
  void close_menus_unless_at(ImVec2 at);
};

// From the top left of the rectangle on; returns the height. The form is what stands below it,
// which on a narrow screen need not be the view's.
float result_head_ui(ResultHead& head, const PanelContext& context, PaintRect rect,
                     std::string_view answer, ListForm form);

}  // namespace rostrum::ui
