// The line below everything: what data this is (a press opens About), whose borders, where help is.
#pragma once

#include <cstdint>
#include <string>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct FootBar {
  std::string facts;                 // of the dataset that is shown
  std::uint64_t query_revision = 0;  // of the session, that they are of
};

void foot_bar_ui(FootBar& bar, const PanelContext& context);

}  // namespace rostrum::ui
