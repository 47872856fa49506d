#include "engine/geo/graticule.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rostrum {

namespace {

int steps_of(double length, double step) {
  return std::max(1, static_cast<int>(std::ceil(length / std::max(step, 0.1))));
}

// From one point to another, straight in degrees, both included.
template <typename Use>
void walk(GeoPoint from, GeoPoint to, double step, Use use) {
  const double length = std::max(std::abs(to.lat - from.lat), std::abs(to.lon - from.lon));
  const int steps = steps_of(length, step);
  for (int i = 0; i <= steps; ++i) {
    const double part = static_cast<double>(i) / steps;
    use(GeoPoint{std::lerp(from.lat, to.lat, part), std::lerp(from.lon, to.lon, part)});
  }
}

struct Stretch {
  GeoPoint from;
  GeoPoint to;
};

// Lines stand at whole multiples of the step.
std::vector<Stretch> net(double step_degrees, bool with_antimeridian) {
  const double step = std::max(step_degrees, 1.0);
  const auto lines_below = [&](double limit) {
    return static_cast<int>(std::ceil(limit / step)) - 1;
  };
  std::vector<Stretch> lines;
  for (int i = -lines_below(180); i <= lines_below(180); ++i)
    lines.push_back({{-90, i * step}, {90, i * step}});
  if (with_antimeridian) lines.push_back({{-90, 180}, {90, 180}});
  for (int i = -lines_below(90); i <= lines_below(90); ++i)
    lines.push_back({{i * step, -180}, {i * step, 180}});
  return lines;
}

WorldLine circle(double step_degrees) {
  const int steps = steps_of(360, step_degrees);
  WorldLine line;
  for (int i = 0; i < steps; ++i) {
    const double angle = 2 * std::numbers::pi * i / steps;
    line.push_back({std::cos(angle), std::sin(angle)});
  }
  line.push_back(line.front());
  return line;
}

}  // namespace

std::vector<WorldLine> graticule(const GraticuleOptions& options) {
  std::vector<WorldLine> lines;
  if (options.projection.is_globe()) {
    LineCollector collector(lines);
    std::vector<SpherePoint> line;
    for (const Stretch& stretch : net(options.step_degrees, true)) {
      line.clear();
      walk(stretch.from, stretch.to, options.max_line_step_degrees,
           [&](GeoPoint point) { line.push_back(sphere_from_geo(point)); });
      cut_line(line, options.projection, collector);
    }
    return lines;
  }
  for (const Stretch& stretch : net(options.step_degrees, false)) {
    WorldLine& line = lines.emplace_back();
    walk(stretch.from, stretch.to, options.max_line_step_degrees,
         [&](GeoPoint point) { line.push_back(world_from_geo(point, options.projection)); });
  }
  return lines;
}

WorldLine map_outline(double max_line_step_degrees, Projection projection) {
  if (projection == Projection::orthographic) return circle(max_line_step_degrees);
  constexpr GeoPoint corners[] = {{-90, -180}, {-90, 180}, {90, 180}, {90, -180}, {-90, -180}};
  WorldLine outline;
  for (std::size_t i = 0; i + 1 < std::size(corners); ++i) {
    if (!outline.empty()) outline.pop_back();  // the corner is both an end and a start
    walk(corners[i], corners[i + 1], max_line_step_degrees,
         [&](GeoPoint point) { outline.push_back(world_from_geo(point, projection)); });
  }
  return outline;
}

}  // namespace rostrum
