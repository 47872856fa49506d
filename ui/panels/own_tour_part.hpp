// The tour that the reader collects, below the list of tours: its steps in order, with a field for
// what there is to see at each.
#pragma once

#include "engine/present/tour_page.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// From `top` on; `end` becomes where it ends. Returns where the page puts its input of a caption;
// empty: none is being written.
PaintRect own_tour_ui(const OwnTourPage& page, const PanelContext& context, float x, float top,
                      float width, float& end);

}  // namespace rostrum::ui
