#include "engine/geo/arc.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geo/angles.hpp"

namespace rostrum {

namespace {

// The direction to set out in: of length one and square to the start.
SpherePoint way_out(const SpherePoint& from, const SpherePoint& to, GeoPoint start) {
  SpherePoint towards = to - dot(from, to) * from;
  constexpr double none = 1e-9;
  if (length(towards) < none) {  // antipodes: over the north pole
    const SpherePoint pole{0, 1, 0};
    towards = pole - dot(from, pole) * from;
  }
  if (length(towards) < none) {  // from a pole itself: along the meridian it was given with
    towards = sphere_from_geo({0, start.lon});
  }
  return 1 / length(towards) * towards;
}

}  // namespace

void append_great_circle(GeoPoint from, GeoPoint to, double max_step_degrees,
                         std::vector<SpherePoint>& points) {
  const SpherePoint start = sphere_from_geo(from);
  const SpherePoint end = sphere_from_geo(to);
  const double angle = angle_between(start, end);
  if (angle < 1e-9) return;
  const SpherePoint across = way_out(start, end, from);
  const double step = std::max(max_step_degrees, 0.1) * radians_per_degree;
  const int steps = static_cast<int>(std::ceil(angle / step - 1e-9));
  points.push_back(start);
  for (int i = 1; i < steps; ++i) {
    const double turn = angle * i / steps;
    points.push_back(std::cos(turn) * start + std::sin(turn) * across);
  }
  points.push_back(end);
}

std::vector<WorldLine> great_circle(GeoPoint from, GeoPoint to, const ArcOptions& options) {
  std::vector<SpherePoint> points;
  append_great_circle(from, to, options.max_step_degrees, points);
  std::vector<WorldLine> lines;
  LineCollector collector(lines);
  cut_line(points, options.projection, collector);
  return lines;
}

}  // namespace rostrum
