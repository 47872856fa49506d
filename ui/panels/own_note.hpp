// The strip along the foot of the screen while a file of the reader's own is shown: which one, what
// was read of it, the way back to the collection.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// Nothing while the collection is shown.
float own_note_height(const Theme& theme, const Session& session);
void own_note_ui(const PanelContext& context);

}  // namespace rostrum::ui
