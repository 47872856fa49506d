// Puts a picture together: title, filters, counts, map, legend, timeline, and what a picture must
// say of itself wherever it goes: source, licence, borders, link.
//
// A pure function of the session and of what is told about the screen. Scenes are built for the
// picture's own size, so a part that the screen does not show now can be in it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/figure/figure.hpp"
#include "engine/geo/basemap.hpp"
#include "engine/geo/label_extent.hpp"
#include "engine/session/session.hpp"
#include "engine/text/text_width.hpp"
#include "engine/time/time_scale.hpp"

namespace rostrum {

struct FigureInput {
  const Session& session;
  PictureParts parts = PictureParts::both;
  bool framed = true;             // false: map, legend and timeline alone; words are in facts
  const Basemap* land = nullptr;  // none: places on a grid
  std::span<const std::optional<GeoPoint>> country_labels = {};  // by CountryId
  std::span<const std::optional<LabelExtent>> label_extents = {};
  // Of the map on screen, whose shape the picture's map has; none: 16 to 9.
  double screen_width_css = 0;
  double screen_height_css = 0;
  TimeExtent extent;  // all days there are
  TimeScale detail;   // the days of the timeline's lanes
  const TextWidth& text_width;
  const FigureColors& colors;
};

Figure make_figure(const FigureInput& input);

}  // namespace rostrum
