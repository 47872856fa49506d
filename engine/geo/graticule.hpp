// The net of meridians and parallels, and the outline of the whole map, as lines on the world
// plane.
#pragma once

#include <vector>

#include "engine/geo/arc.hpp"
#include "engine/geo/projection.hpp"

namespace rostrum {

struct GraticuleOptions {
  double step_degrees = 30;
  double max_line_step_degrees = 2.5;  // along a line
  MapProjection projection = {};
};

// Meridians west to east without the outline's, then parallels south to north without the poles.
// On the globe, whose outline is no meridian, also the meridian of 180°; of each line what is seen.
std::vector<WorldLine> graticule(const GraticuleOptions& options = {});

// Closed: the first point is repeated at the end; counter-clockwise. The globe's is a circle.
WorldLine map_outline(double max_line_step_degrees = 2.5,
                      Projection projection = Projection::equal_earth);

}  // namespace rostrum
