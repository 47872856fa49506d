// Puts a picture together: title, filters, counts, map, legend, timeline, and what a picture must
// say of itself wherever it goes: source, licence, borders, link.
//
// A pure function of the session and of what is told about the screen. Scenes are built for the
// picture's own size, so a part that the screen does not show now can be in it, and the map shows
// all that it shows on screen.
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
  // False: for a printed page, map, legend and timeline; the words of the page are in title and
  // facts, and are of the record or page that is open, if one is.
  bool framed = true;
  const Basemap* land = nullptr;                                 // none: places on a grid
  std::span<const std::optional<GeoPoint>> country_labels = {};  // by CountryId
  std::span<const std::optional<LabelExtent>> label_extents = {};
  // Of the map on screen; none: nobody sees one.
  double screen_width_css = 0;
  double screen_height_css = 0;
  TimeExtent extent;  // all days there are
  TimeScale detail;   // the days of the timeline's lanes
  const TextWidth& text_width;
  const FigureColors& colors;
};

Figure make_figure(const FigureInput& input);

}  // namespace rostrum
