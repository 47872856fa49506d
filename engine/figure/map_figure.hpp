// A MapScene and the land under it as marks of a picture, cut to the scene's viewport.
#pragma once

#include <optional>

#include "engine/figure/figure.hpp"
#include "engine/geo/basemap.hpp"
#include "engine/layout/map_labels.hpp"
#include "engine/query/query.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct MapFigureInput {
  const Language& language;  // of the numbers
  const MapScene& scene;     // its viewport says where the map stands in the picture
  const Dataset& dataset;
  const Query& query;             // for the area that is chosen on the map
  const Basemap* land = nullptr;  // none: places on a grid
  bool borders = true;            // without them no shades either
  std::optional<GroupId> chosen;  // the group whose colour the selection has
  bool on_subject = false;        // places of a subject have the colours of their own groups
  MapLabelSizes label_sizes_css = {11, 12.5F, 13};
  const FigureColors& colors;
};

void add_map(Figure& figure, const MapFigureInput& input);

}  // namespace rostrum
