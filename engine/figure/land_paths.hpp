// Land, borders and grid of a map as paths of a picture.
//
// Lines are simplified before they are put together to rings, so that neighbours keep their common
// border. What lies beyond the window is cut off. On the globe rings are closed along its edge:
// their hidden part is pushed out onto it, which goes the right way round for any ring that does
// not reach from the far side's middle to the near side, as no country does.
#pragma once

#include <string>
#include <vector>

#include "engine/geo/basemap.hpp"
#include "engine/geo/camera.hpp"

namespace rostrum {

struct LandPaths {
  std::vector<std::string> countries;  // by index in the Basemap; empty: not in sight
  std::string borders;
  std::string disputed;
};

LandPaths land_paths(const Basemap& basemap, const Camera& camera, const MapViewport& viewport);

// Meridians and parallels, and the edges of a flat map; a globe's edge is a circle.
struct GridPaths {
  std::string lines;
  std::string edges;
};

GridPaths grid_paths(const Camera& camera, const MapViewport& viewport);

}  // namespace rostrum
