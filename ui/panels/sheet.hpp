// The sheet over everything that help and About share: a dimmed ground, a card with a title, a
// close button and a scrolled area. Closed by its button, by a press beside it, or by Esc.
#pragma once

#include <functional>
#include <string_view>

#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct SheetWords {
  std::string_view name;   // of its keys: "help" has "help:close"
  std::string_view title;  // as shown
};

// Where a sheet's content goes: from y down, between x and x + width.
struct SheetColumn {
  float x;
  float y;
  float width;
};

// Draws the content and returns where it ends.
using SheetContent = std::function<float(const PanelContext&, const SheetColumn&)>;

// Covers context.rect. True when the reader closes it.
bool sheet_ui(const PanelContext& context, ScrollState& scroll, const SheetWords& words,
              const SheetContent& content);

// The caption of a part of a sheet; returns the height it takes.
float sheet_heading(const Theme& theme, float x, float y, float width, std::string_view text);

}  // namespace rostrum::ui
