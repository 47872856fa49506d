// Leaves out the points of a line that nobody would miss at a scale.
//
// Ramer 1972, Douglas and Peucker 1973: what is left is nowhere farther than the tolerance from
// what was. The ends stay.
#pragma once

#include <span>
#include <vector>

#include "engine/geo/plane.hpp"

namespace rostrum::ui {

// Tolerance in world units; none or a negative one leaves the line as it is.
std::vector<WorldPoint> simplified_line(std::span<const WorldPoint> line, double tolerance);

}  // namespace rostrum::ui
