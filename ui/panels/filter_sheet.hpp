// The narrow layout's filters: the facet rail as a sheet over everything, with a way out.
#pragma once

#include "ui/panels/facet_rail.hpp"

namespace rostrum::ui {

void filter_sheet_ui(FacetRail& rail, const PanelContext& context);

}  // namespace rostrum::ui
