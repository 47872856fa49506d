#include "engine/state/box_in_sight.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

// Where the widest gap between longitudes ends and begins again: the smallest span around them all,
// perhaps over the antimeridian. At least one longitude.
std::pair<double, double> span_of(std::vector<double> longitudes) {
  compact_sort(longitudes);
  double west = longitudes.front();
  double east = longitudes.back();
  double widest = west + 360 - east;
  for (std::size_t i = 1; i < longitudes.size(); ++i) {
    const double gap = longitudes[i] - longitudes[i - 1];
    if (gap <= widest) continue;
    widest = gap;
    west = longitudes[i];
    east = longitudes[i - 1];
  }
  return {west, east};
}

}  // namespace

std::optional<GeoBox> box_in_sight(const Camera& camera, const MapViewport& viewport) {
  constexpr int steps = 24;
  std::vector<double> longitudes;
  GeoBox box{.south = 90, .north = -90};
  for (int row = 0; row <= steps; ++row) {
    for (int column = 0; column <= steps; ++column) {
      const CssPoint at{viewport.x + viewport.width * column / steps,
                        viewport.y + viewport.height * row / steps};
      const auto point = geo_from_screen(camera, viewport, at);
      if (!point) continue;
      longitudes.push_back(point->lon);
      box.south = std::min(box.south, point->lat);
      box.north = std::max(box.north, point->lat);
    }
  }
  if (longitudes.empty()) return std::nullopt;
  if (!camera.projection.is_globe()) {
    const auto [west, east] = std::ranges::minmax(longitudes);
    // The map's edge may lie between two points of the net.
    const WorldBox seen = visible_world(camera, viewport);
    const WorldBox world = world_bounds(camera.projection.kind);
    box.west = seen.min.x <= world.min.x ? -180 : west;
    box.east = seen.max.x >= world.max.x ? 180 : east;
    if (seen.min.y <= world.min.y) box.south = -90;
    if (seen.max.y >= world.max.y) box.north = 90;
    return box;
  }
  std::tie(box.west, box.east) = span_of(std::move(longitudes));
  // Around a pole in sight are all longitudes. Not so when it lies on the very edge.
  const double tilt = camera.projection.turn.lat;
  const double pole = std::copysign(90, tilt);
  const auto at = screen_from_geo(camera, viewport, {pole, 0});
  if (tilt != 0 && at && viewport.contains(*at)) {
    box = {.west = -180,
           .south = std::min(box.south, pole),
           .east = 180,
           .north = std::max(box.north, pole)};
  }
  return box;
}

}  // namespace rostrum
