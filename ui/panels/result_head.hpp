// What stands above the rows of the result list: the sentence that answers, what is counted, and
// the lists there are.
#pragma once

#include <string_view>

#include "ui/base/panel_context.hpp"
#include "ui/widgets/setting_menu.hpp"

namespace rostrum::ui {

struct ResultHead {
  SettingMenu count_menu;
};

// From the top left of the rectangle on; returns the height.
float result_head_ui(ResultHead& head, const PanelContext& context, PaintRect rect,
                     std::string_view answer);

}  // namespace rostrum::ui
