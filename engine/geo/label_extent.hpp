// The extent of a country around the point of its label: how far its land reaches to the four
// sides, in degrees of the label's own parallel and meridian.
#pragma once

#include <optional>
#include <vector>

#include "engine/geo/basemap.hpp"

namespace rostrum {

struct LabelExtent {
  GeoPoint label;
  double west = 0;  // longitudes on the label's parallel
  double east = 0;
  double south = 0;  // latitudes on its meridian
  double north = 0;
};

// Of each of the dataset's countries, by CountryId; nothing for a country the basemap does not
// have, or whose label does not lie inside it.
std::vector<std::optional<LabelExtent>> label_extents(const Dataset& dataset,
                                                      const Basemap& basemap);

}  // namespace rostrum
