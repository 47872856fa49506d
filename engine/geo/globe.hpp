// How a globe is to be turned, without rolling, so that what is wanted comes to view.
#pragma once

#include <span>

#include "engine/geo/plane.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// Latitude within ±90, longitude brought within ±180.
GeoPoint turn_within_limits(GeoPoint turn);

// The turn that brings a point of the globe under a point of the world plane, the nearest to the
// turn now. Nearly so where no turn does, or only one past a pole or far off; what is wanted beside
// the globe comes to its edge.
GeoPoint turn_holding(GeoPoint point, WorldPoint at, GeoPoint turn_now);

// The middle of the smallest cap of the globe around all the points, nearly; 0°, 0° for none.
GeoPoint middle_of(std::span<const GeoPoint> points);

}  // namespace rostrum
