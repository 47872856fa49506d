// The edge of what is seen of a globe: the circle of the turned points with z = 0.
#pragma once

#include <span>
#include <vector>

#include "engine/geo/plane.hpp"
#include "engine/geo/sphere.hpp"

namespace rostrum {

// The near side of a line of turned points, appended as lines on the world plane of two points or
// more. A line that passes the horizon ends on it exactly: for a line of points on a great circle,
// where the circle does.
void append_near_side(std::span<const SpherePoint> turned,
                      std::vector<std::vector<WorldPoint>>& lines);

}  // namespace rostrum
