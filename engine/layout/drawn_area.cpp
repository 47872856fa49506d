#include "engine/layout/drawn_area.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

#include "engine/geo/lasso.hpp"
#include "engine/geo/lasso_ring.hpp"

namespace rostrum {

namespace {

// Straight lines on screen are great circles on no map but for short ways.
constexpr double max_step_css = 8;
constexpr double min_extent_css = 6;
constexpr double ring_tolerance_css = 1.5;
constexpr double max_tolerance_degrees = 0.5;
constexpr double outline_step_degrees = 2;
constexpr double degrees_of_radian = 180 / std::numbers::pi;

double tenths(double degrees) {
  return std::round(degrees * 10) / 10;
}

GeoPoint rounded_point(GeoPoint point) {
  return {tenths(point.lat), tenths(point.lon)};
}

// A flat map's left and right edge are one meridian, and its upper and lower are the poles: a ring
// drawn along them would have no inside. It keeps off by more than a short ring may be out.
GeoPoint off_the_edge(GeoPoint point) {
  constexpr double max_lat = 89;
  constexpr double max_lon = 179;
  return {std::clamp(point.lat, -max_lat, max_lat), std::clamp(point.lon, -max_lon, max_lon)};
}

// The horizon's epsilon: nearer to the edge, a point cannot be told from the one behind it.
constexpr double edge_of_globe = 0.9999;

bool is_too_small(std::span<const CssPoint> path) {
  const auto [left, right] = std::ranges::minmax_element(path, {}, &CssPoint::x);
  const auto [top, bottom] = std::ranges::minmax_element(path, {}, &CssPoint::y);
  return right->x - left->x < min_extent_css && bottom->y - top->y < min_extent_css;
}

// Twice the area of the closed path, positive when it goes counter-clockwise; y points down.
double turning(std::span<const CssPoint> path) {
  double sum = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const CssPoint a = path[i];
    const CssPoint b = path[(i + 1) % path.size()];
    sum += b.x * a.y - a.x * b.y;
  }
  return sum;
}

// A line along which the globe may hide some points: they part it.
class AreaLineMaker {
 public:
  AreaLineMaker(const MapProjection& projection, std::vector<WorldLine>& lines)
      : projection_(projection), lines_(lines) {}

  void add(GeoPoint point) {
    if (!on_near_side(point, projection_)) {
      end();
      return;
    }
    line_.push_back(world_from_geo(point, projection_));
  }
  void end() {
    if (line_.size() > 1) lines_.push_back(line_);
    line_.clear();
  }

 private:
  const MapProjection& projection_;
  std::vector<WorldLine>& lines_;
  WorldLine line_;
};

void add_way(AreaLineMaker& line, GeoPoint from, GeoPoint to) {
  const double way = std::max(std::abs(to.lat - from.lat), std::abs(to.lon - from.lon));
  const int steps = std::max(1, static_cast<int>(std::ceil(way / outline_step_degrees)));
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    line.add({from.lat + (to.lat - from.lat) * share, from.lon + (to.lon - from.lon) * share});
  }
  line.end();
}

}  // namespace

GeoPoint nearest_geo(const Camera& camera, const MapViewport& viewport, CssPoint point) {
  const WorldPoint world = world_from_screen(camera, viewport, point);
  if (const auto geo = geo_from_world(world, camera.projection)) return *geo;
  if (camera.projection.is_globe()) {
    const double shrunk = edge_of_globe / std::hypot(world.x, world.y);
    return geo_from_world({world.x * shrunk, world.y * shrunk}, camera.projection)
        .value_or(camera.projection.turn);
  }
  const WorldBox bounds = world_bounds(camera.projection.kind);
  const double y = std::clamp(world.y, bounds.min.y, bounds.max.y);
  const auto middle = geo_from_world({0, y}, camera.projection);
  const double lat = middle ? middle->lat : std::copysign(90, world.y);
  const double edge = world_from_geo({lat, 180}, camera.projection).x;
  return {lat, edge > 0 ? 180 * std::clamp(world.x / edge, -1.0, 1.0) : 0};
}

GeoBox box_between(const Camera& camera, const MapViewport& viewport, CssPoint from, CssPoint to) {
  const GeoPoint a = rounded_point(nearest_geo(camera, viewport, from));
  const GeoPoint b = rounded_point(nearest_geo(camera, viewport, to));
  GeoBox box{std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon),
             std::max(a.lat, b.lat)};
  if (camera.projection.is_globe() && box.east - box.west > 180) std::swap(box.west, box.east);
  return box;
}

std::vector<GeoPoint> ring_of_path(std::span<const CssPoint> path, const Camera& camera,
                                   const MapViewport& viewport) {
  if (path.size() < 3 || is_too_small(path)) return {};
  std::vector<GeoPoint> ring;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const CssPoint from = path[i];
    const CssPoint to = path[(i + 1) % path.size()];
    const double way = std::hypot(to.x - from.x, to.y - from.y);
    const int steps = std::max(1, static_cast<int>(std::ceil(way / max_step_css)));
    for (int step = 0; step < steps; ++step) {
      const double share = static_cast<double>(step) / steps;
      const GeoPoint point = nearest_geo(
          camera, viewport, {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
      ring.push_back(camera.projection.is_globe() ? point : off_the_edge(point));
    }
  }
  if (turning(path) < 0) std::reverse(ring.begin(), ring.end());
  // A world unit is a radian where the map is true to scale.
  const double tolerance_degrees =
      std::min(ring_tolerance_css / camera.scale * degrees_of_radian, max_tolerance_degrees);
  return canonical_lasso(simplified_ring(ring, max_lasso_points, tolerance_degrees));
}

void append_outline(const GeoBox& box, const MapProjection& projection,
                    std::vector<WorldLine>& lines) {
  AreaLineMaker line(projection, lines);
  const auto along = [&](double lat, double from, double to, double edge) {
    if (box.west > box.east) {
      add_way(line, {lat, from}, {lat, edge});
      add_way(line, {lat, -edge}, {lat, to});
    } else {
      add_way(line, {lat, from}, {lat, to});
    }
  };
  along(box.south, box.west, box.east, 180);
  add_way(line, {box.south, box.east}, {box.north, box.east});
  along(box.north, box.east, box.west, -180);
  add_way(line, {box.north, box.west}, {box.south, box.west});
}

void append_outline(std::span<const GeoPoint> ring, const MapProjection& projection,
                    std::vector<WorldLine>& lines) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    std::vector<WorldLine> edge =
        great_circle(ring[i], ring[(i + 1) % ring.size()],
                     {.max_step_degrees = outline_step_degrees, .projection = projection});
    std::move(edge.begin(), edge.end(), std::back_inserter(lines));
  }
}

}  // namespace rostrum
