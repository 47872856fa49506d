// The left rail: what is on, then every facet with its values and what each would give.
#pragma once

#include "ui/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct FacetRail {
  ScrollState scroll;
  // The value under the pointer, for the key that excludes.
  std::optional<Facet> focus_facet;
  std::string focus_value;
};

void facet_rail_ui(FacetRail& rail, const PanelContext& context, bool sheet);

}  // namespace rostrum::ui
