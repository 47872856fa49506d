#include "ui/timeline/timeline_places.hpp"

#include <algorithm>

namespace rostrum::ui {

TimelinePlaces TimelinePlaces::of(const PaintRect& panel, const Theme& theme) {
  TimelinePlaces places;
  const float margin = theme.px(14);
  constexpr float min_with_lanes_css = 170;
  // The head beside it has two rows, or three where there is room.
  const float min_histogram_css = theme.coarse ? 76 : 56;
  if (panel.height < theme.px(min_with_lanes_css)) {
    places.compact = true;
    places.label_width = margin;
    const float axis = theme.px(22);
    const float top = theme.px(10);
    places.histogram = {panel.x + margin, panel.y + top, std::max(panel.width - margin * 2, 1.0F),
                        std::max(panel.height - top - axis, 1.0F)};
    places.overview_axis = {places.histogram.x, places.histogram.bottom(), places.histogram.width,
                            axis};
    places.detail_axis = {places.histogram.x, panel.bottom(), places.histogram.width, 0};
    places.lanes = {panel.x, panel.bottom(), panel.width, 0};
    return places;
  }
  // Years of a period are whole in the box, whose type is larger for fingers.
  const float min_label = theme.px(theme.coarse ? 154 : 134);
  places.label_width = theme.snapped(std::clamp(panel.width * 0.2F, min_label, theme.px(176)));
  const float left = panel.x + places.label_width;
  const float width = std::max(panel.right() - margin - left, 1.0F);
  float y = panel.y + theme.px(10);
  const float height = theme.snapped(std::clamp(panel.height * 0.27F, theme.px(min_histogram_css),
                                                theme.px(theme.coarse ? 124 : 84)));
  places.histogram = {left, y, width, height};
  y += height;
  places.overview_axis = {left, y, width, theme.px(16)};
  const float head_left = panel.x + margin;
  places.head = {head_left, places.histogram.y, left - head_left - theme.px(12),
                 places.overview_axis.bottom() - places.histogram.y};
  y += places.overview_axis.height;
  places.detail_axis = {left, y, width, theme.px(22)};
  y += places.detail_axis.height;
  constexpr float min_with_legend_css = 230;
  const float legend = panel.height >= theme.px(min_with_legend_css) ? theme.px(22) : 0;
  places.lanes = {panel.x, y, panel.width, std::max(panel.bottom() - legend - y, 0.0F)};
  if (legend > 0) {
    places.legend = {head_left, panel.bottom() - legend, panel.right() - head_left, legend};
  }
  return places;
}

}  // namespace rostrum::ui
