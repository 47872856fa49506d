// What floats on the map: zoom buttons, legend, hover card, the list of forums of one spot, and the
// sentence for an empty answer. Each draws itself and says where, so that the map leaves the
// pointer there alone.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geo/map_measure.hpp"
#include "engine/layout/shade.hpp"
#include "engine/model/ids.hpp"
#include "ui/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

RectCss zoom_buttons_ui(const PanelContext& context);

// What the legend says, made again when it changes.
struct LegendWords {
  ShadeLegend legend;
  MapMeasure measure = MapMeasure::forums_hosted;
  std::string topic;  // its id
  std::string title;  // empty: not made yet
  std::vector<std::string> classes;
};

// The measure's name over a swatch for each class with its numbers. Empty where the panel is too
// small for one. A press shows the next measure.
RectCss legend_ui(const PanelContext& context, const ShadeLegend& legend, LegendWords& words);

// Beside a spot, a gap away, turned to the side with room.
void hover_card_ui(const PanelContext& context, ImVec2 spot, float gap_css, std::string_view title,
                   std::string_view detail);

// In the middle of the panel.
void empty_map_ui(const PanelContext& context, std::string_view title, std::string_view detail);

struct PlaceCardResult {
  RectCss rect;
  bool close = false;
  std::optional<ForumId> chosen;
};
PlaceCardResult place_list_ui(const PanelContext& context, ImVec2 spot, ScrollState& scroll,
                              std::string_view title, std::span<const ForumId> forums);

}  // namespace rostrum::ui
