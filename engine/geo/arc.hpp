// The shortest way between two points of the globe: on the sphere, and as lines on the world plane,
// cut where it crosses a flat map's antimeridian or passes the globe's horizon.
#pragma once

#include <vector>

#include "engine/geo/cut_line.hpp"
#include "engine/geo/projection.hpp"
#include "engine/geo/sphere.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

struct ArcOptions {
  double max_step_degrees = 2;
  MapProjection projection = {};
};

// One line, or two when cut by the antimeridian, and none of what the globe hides; each of two
// points or more. Nothing for equal points. Of the many ways between antipodes, the one over the
// north pole.
std::vector<WorldLine> great_circle(GeoPoint from, GeoPoint to, const ArcOptions& options = {});

// The same way uncut, at even steps, appended: what a globe that turns every frame is drawn from.
void append_great_circle(GeoPoint from, GeoPoint to, double max_step_degrees,
                         std::vector<SpherePoint>& points);

}  // namespace rostrum
