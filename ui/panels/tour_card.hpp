// What is said of the step of a tour that is shown, with the ways on, back and out.
#pragma once

#include <cstdint>

#include "engine/present/tour_page.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct TourCardPanel {
  TourCard card;  // as it was at a revision of the session
  std::uint64_t revision = 0;
  std::uint64_t data_revision = 0;
  const Language* language = nullptr;
};

// What the card says now.
void update_tour_card(TourCardPanel& panel, const PanelContext& context);
// What the card needs of a width; nothing where the view is of no tour.
float tour_card_height(TourCardPanel& panel, const PanelContext& context, float width);
// Precondition: the height above is not nothing.
void tour_card_ui(TourCardPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
