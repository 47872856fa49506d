// Links side by side that wrap: what can be done with a record.
#pragma once

#include <span>

#include "engine/present/record_actions.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// Draws with the top left at position and dispatches what is pressed; returns the height. The note
// follows the last link and opens the method.
float action_row_ui(const PanelContext& context, std::span<const RecordAction> actions,
                    std::string_view note, std::string_view note_key, ImVec2 position, float width);
float action_row_height(const Theme& theme, std::span<const RecordAction> actions,
                        std::string_view note, float width);

}  // namespace rostrum::ui
