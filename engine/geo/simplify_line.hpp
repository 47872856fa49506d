// Leaves out the points of a line that nobody would miss at a scale.
//
// Ramer 1972, Douglas and Peucker 1973: what is left is nowhere farther than the tolerance from
// what was. The ends stay.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"

namespace rostrum {

// Indexes of the points that stay, ascending. Tolerance in world units; none or a negative one
// leaves the line as it is.
std::vector<std::uint32_t> kept_points(std::span<const WorldPoint> line, double tolerance);

}  // namespace rostrum
