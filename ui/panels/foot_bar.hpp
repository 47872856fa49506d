// The line below everything: what data this is (a press opens About), whose borders, where help is.
#pragma once

#include <string>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct FootBar {
  std::string facts;  // of the dataset that is shown
};

void foot_bar_ui(FootBar& bar, const PanelContext& context);

}  // namespace rostrum::ui
