// Above a record while the reader goes through the basket: "‹ 2 of 5 ›" and the way back to it.
#pragma once

#include <cstdint>
#include <string>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct StepBar {
  std::string position;  // "2 of 5", as it was at a revision of the session
  std::uint64_t revision = 0;
};

// With the top left at position; returns the height.
float step_bar_ui(StepBar& bar, const PanelContext& context, ImVec2 position, float width);

}  // namespace rostrum::ui
