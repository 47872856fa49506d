// The shortest way between two points of the globe as lines on the world plane, cut where it
// crosses the antimeridian.
#pragma once

#include <vector>

#include "engine/geo/plane.hpp"
#include "engine/geo/projection.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

using WorldLine = std::vector<WorldPoint>;

struct ArcOptions {
  double max_step_degrees = 2;
  Projection projection = Projection::equal_earth;
};

// One line, or two when cut; each of two points or more. Nothing for equal points. Of the many ways
// between antipodes, the one over the north pole.
std::vector<WorldLine> great_circle(GeoPoint from, GeoPoint to, const ArcOptions& options = {});

}  // namespace rostrum
