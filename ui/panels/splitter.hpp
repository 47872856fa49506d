// The strip between map and timeline: dragged, it gives one of them more room.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// context.rect is the strip; the room shared by both starts at top_css and is height_css high.
void splitter_ui(const PanelContext& context, float top_css, float height_css);

}  // namespace rostrum::ui
