// Rows that sheets are made of: a few values of which one is in force, and buttons with words that
// say what they are for.
#pragma once

#include <span>
#include <string_view>

#include "engine/state/action.hpp"
#include "ui/panels/sheet.hpp"

namespace rostrum::ui {

struct RowButton {
  std::string_view key;
  std::string_view label;
  const Action& action;
  bool chosen = false;
};

float sheet_button_height(const Theme& theme);

// The buttons side by side, in more lines where they have no room; a press does its action. Returns
// the height they take, with the room below.
float button_row_ui(const PanelContext& context, const SheetColumn& column,
                    std::span<const RowButton> buttons);

// The same after a label, at the right of it where both have room.
float labelled_row_ui(const PanelContext& context, const SheetColumn& column,
                      std::string_view label, std::span<const RowButton> buttons);

// A button with words beside it, which begin where those of the rows above and below do; below it
// where the column is narrow.
float purpose_row_ui(const PanelContext& context, const SheetColumn& column,
                     const RowButton& button, float button_width, std::string_view purpose);

// Wrapped text of the sheet's body; returns the height with the room below.
float paragraph_ui(const PanelContext& context, const SheetColumn& column, std::string_view text,
                   Color color);

}  // namespace rostrum::ui
