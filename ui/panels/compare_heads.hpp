// The heads of Compare's columns, which stay above what scrolls: kind, name, and a cross that takes
// the column out.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/panels/compare_lines.hpp"

namespace rostrum::ui {

// At the top of the content; returns their height, 0 without a column.
float compare_heads_ui(const PanelContext& context, const CompareColumns& columns,
                       PaintRect content);

}  // namespace rostrum::ui
