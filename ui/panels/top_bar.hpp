// The bar above everything: name, slot of the search box, what is found, and the verbs of a view.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// Returns where the page shall put its search input. Narrow: name and counts give way.
PaintRect top_bar_ui(const PanelContext& context, bool narrow);

}  // namespace rostrum::ui
