// Above the list of results: a letter that was forgiven, and filters that the words of the search
// name.
#pragma once

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// From the top of context.rect, within its width; returns the height used, 0 for nothing.
float filter_offers_ui(const PanelContext& context);

}  // namespace rostrum::ui
