// The line below everything: what data this is (a press opens About), whose borders, where help is.
#pragma once

#include "ui/panel_context.hpp"

namespace rostrum::ui {

void foot_bar_ui(const PanelContext& context);
float foot_bar_height(const Theme& theme);

}  // namespace rostrum::ui
