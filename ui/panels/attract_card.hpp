// What a screen in a public place says while nobody is there: the tour it plays, large enough to be
// read from two metres, and that it may be touched. All of the screen is one button.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/panels/tour_card.hpp"

namespace rostrum::ui {

float attract_card_height(TourCardPanel& panel, const PanelContext& context, float width);
// The card at the bottom of the rectangle, which is the whole screen. True when it was touched.
bool attract_card_ui(const TourCardPanel& panel, const PanelContext& context, float height);

}  // namespace rostrum::ui
