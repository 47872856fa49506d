// What a record's or a subject's page offers about Compare, as a row of buttons.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/present/compare/compare_controls.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct CompareButtons {
  std::vector<CompareControl> controls;
  // What they were made for.
  std::string text;
  std::uint64_t revision = 0;
};

// For what has this text, with the top left at position; wraps. Returns the height.
float compare_buttons_ui(CompareButtons& buttons, const PanelContext& context,
                         const std::string& text, ImVec2 position, float width);

}  // namespace rostrum::ui
