#include "engine/geo/graticule.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

// Appends the points from one corner to the other, both included.
void append_line(WorldLine& line, GeoPoint from, GeoPoint to, double step, Projection projection) {
  const double length = std::max(std::abs(to.lat - from.lat), std::abs(to.lon - from.lon));
  const int steps = std::max(1, static_cast<int>(std::ceil(length / step)));
  for (int i = 0; i <= steps; ++i) {
    const double part = static_cast<double>(i) / steps;
    line.push_back(world_from_geo(
        {std::lerp(from.lat, to.lat, part), std::lerp(from.lon, to.lon, part)}, projection));
  }
}

}  // namespace

std::vector<WorldLine> graticule(const GraticuleOptions& options) {
  const double step = std::max(options.step_degrees, 1.0);
  const double along = std::max(options.max_line_step_degrees, 0.1);
  // Lines stand at whole multiples of the step, the edges of the map left to the outline.
  const auto lines_below = [&](double limit) {
    return static_cast<int>(std::ceil(limit / step)) - 1;
  };
  std::vector<WorldLine> lines;
  for (int i = -lines_below(180); i <= lines_below(180); ++i) {
    append_line(lines.emplace_back(), {-90, i * step}, {90, i * step}, along, options.projection);
  }
  for (int i = -lines_below(90); i <= lines_below(90); ++i) {
    append_line(lines.emplace_back(), {i * step, -180}, {i * step, 180}, along, options.projection);
  }
  return lines;
}

WorldLine map_outline(double max_line_step_degrees, Projection projection) {
  constexpr GeoPoint corners[] = {{-90, -180}, {-90, 180}, {90, 180}, {90, -180}, {-90, -180}};
  const double step = std::max(max_line_step_degrees, 0.1);
  WorldLine outline;
  for (std::size_t i = 0; i + 1 < std::size(corners); ++i) {
    if (!outline.empty()) outline.pop_back();  // the corner is both an end and a start
    append_line(outline, corners[i], corners[i + 1], step, projection);
  }
  return outline;
}

}  // namespace rostrum
