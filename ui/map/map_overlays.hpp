// What floats on the map: legend, hover card, and the sentence for an empty answer. Each draws
// itself and says where, so that the map leaves the pointer there alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/geo/map_measure.hpp"
#include "engine/layout/shade.hpp"
#include "ui/panel_context.hpp"

namespace rostrum::ui {

// A card of this size beside a spot: right of it, else left, always within the panel.
RectCss card_beside(const PanelContext& context, ImVec2 spot, float gap_css, ImVec2 size);

// Whether the panel has room for a legend.
bool has_legend(const PanelContext& context);

// What the legend says, made again when it changes.
struct LegendWords {
  ShadeLegend legend;
  MapMeasure measure = MapMeasure::forums_hosted;
  std::string topic;  // its id
  std::string title;  // empty: not made yet
  std::vector<std::string> classes;
};

struct LegendResult {
  RectCss rect;
  bool pressed = false;
};
// The measure's name over a swatch for each class with its numbers. Empty where there is no room
// for one.
LegendResult legend_ui(const PanelContext& context, const ShadeLegend& legend, LegendWords& words);

// Beside a spot, a gap away, turned to the side with room.
void hover_card_ui(const PanelContext& context, ImVec2 spot, float gap_css, std::string_view title,
                   std::string_view detail);

// In the middle of the panel.
void empty_map_ui(const PanelContext& context, std::string_view title, std::string_view detail);

}  // namespace rostrum::ui
