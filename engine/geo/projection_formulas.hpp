// The formulas of the projections one by one, in radians. Forward: any longitude, latitude within
// ±90°. Inverse: nothing outside the outline.
#pragma once

#include <numbers>
#include <optional>

#include "engine/geo/plane.hpp"

namespace rostrum {

struct RadianPoint {
  double lat = 0;
  double lon = 0;
};

// What lies outside the outline by no more than this is taken for its edge.
inline constexpr double edge_rounding = 1e-12;

// The root of a function that grows steadily, by Newton's method, from a guess. `step` says for a
// value how far it is from the root: function over derivative.
template <typename Step>
double newton_root(double guess, Step step) {
  // All that is solved here is nearly linear: a handful of rounds reach full precision.
  for (int round = 0; round < 20; ++round) {
    const double off = step(guess);
    guess -= off;
    if (off > -1e-15 && off < 1e-15) break;
  }
  return guess;
}

WorldPoint equal_earth_forward(RadianPoint point);
std::optional<RadianPoint> equal_earth_inverse(WorldPoint point);

WorldPoint natural_earth_forward(RadianPoint point);
std::optional<RadianPoint> natural_earth_inverse(WorldPoint point);

WorldPoint plate_carree_forward(RadianPoint point);
std::optional<RadianPoint> plate_carree_inverse(WorldPoint point);

}  // namespace rostrum
