// The menus above the table of results: what it is sorted by, and the columns it has.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/widgets/setting_menu.hpp"

namespace rostrum::ui {

// At the right end of a row, side by side.
void table_menus_ui(SettingMenu& columns_menu, SettingMenu& sort_menu, const PanelContext& context,
                    PaintRect row);

}  // namespace rostrum::ui
