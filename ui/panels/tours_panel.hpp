// The screen that lists the tours, each with what it is about and the way to begin.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/present/tour_page.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct ToursPanel {
  ScrollState scroll;
  std::vector<TourLine> lines;  // as they were at a revision of the session, in a language
  OwnTourPage own;
  PaintRect caption_slot;  // where the page puts its input for a caption; empty: nowhere
  std::uint64_t revision = 0;
  const Language* language = nullptr;
};

// Precondition: the view shows the tours.
void tours_panel_ui(ToursPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
