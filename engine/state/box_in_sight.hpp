// The smallest box of degrees around what a camera shows, for filtering to the map: found on a net
// of points, since the map's edge may cut through the viewport and parallels differ in width.
#pragma once

#include <optional>

#include "engine/geo/camera.hpp"
#include "engine/query/query.hpp"

namespace rostrum {

// On the globe perhaps over the antimeridian, with all longitudes around a pole in sight. Nothing
// for a viewport beside the map.
std::optional<GeoBox> box_in_sight(const Camera& camera, const MapViewport& viewport);

}  // namespace rostrum
