// The column of buttons at the map's right edge: closer and farther, where to look, and the tools
// that draw an area. What has nothing to do now looks like it.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct MapToolbarResult {
  PaintRect rect;         // all that the buttons cover
  bool settings = false;  // the button for the card of settings was pressed
};

// The zoom is the map's own, in doublings from home. The settings' button is there for a panel that
// has no room for a legend to press.
MapToolbarResult map_toolbar_ui(const PanelContext& context, double zoom, bool settings_button);

}  // namespace rostrum::ui
