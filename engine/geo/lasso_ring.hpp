// A ring drawn by hand around a part of the globe, and what lies inside it.
//
// On the sphere: an edge is the shorter great-circle arc between two points, so a ring means the
// same in every projection, over the antimeridian and around a pole. The inside lies to the left of
// the ring, as in GeoJSON (RFC 7946, 3.1.6): counter-clockwise seen from above. The same ring
// backwards holds all the rest of the globe. Where a ring crosses itself, as hands do, everything
// that it winds around is inside.
// Points are degrees, the first is not repeated at the end; longitudes may go on beyond ±180.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum {

// A ring made ready for many questions. Fewer than three points hold nothing. What lies exactly on
// the ring may be in or out.
class LassoRing {
 public:
  explicit LassoRing(std::span<const GeoPoint> ring);

  bool contains(GeoPoint point) const;

 private:
  struct Edge {
    double west = 0;      // longitude of its western end, degrees
    double width = 0;     // degrees to the east, 0..180
    double west_tan = 0;  // tangents of the latitudes of its ends
    double east_tan = 0;
    double width_sin = 0;
    int winding = 0;  // 1 drawn eastwards, -1 westwards
  };

  std::vector<Edge> edges_;
  int south_pole_winding_ = 0;
};

bool contains(std::span<const GeoPoint> ring, GeoPoint point);

// At most so many points of the ring, in their order: those that keep the greatest distance between
// it and the short one least, until that is under the tolerance. Three points or more stay at least
// three.
std::vector<GeoPoint> simplified_ring(std::span<const GeoPoint> ring, std::size_t max_points,
                                      double tolerance_degrees);

}  // namespace rostrum
