// A card with everything about the map that can be chosen: what countries are shaded by, and about
// which topic; the lines between countries; the projection; with or without borders.
//
// A press on the legend opens it, or a button where the panel has no room for one.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct MapSettings {
  bool open = false;
  bool topics_shown = false;  // the long list below the topic's name
  ScrollState scroll;
};

// Where it covers the panel; empty while it is closed.
PaintRect map_settings_ui(const PanelContext& context, MapSettings& settings);

}  // namespace rostrum::ui
