// The Compare screen: two to four forums, subjects or years in columns under heads that stay, with
// what they have in common and what else can be added.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/panels/compare_lines.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct ComparePanel {
  ScrollState scroll;
  CompareLines lines;
};

// Precondition: the session shows Compare.
void compare_panel_ui(ComparePanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
