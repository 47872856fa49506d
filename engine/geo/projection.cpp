#include "engine/geo/projection.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geo/angles.hpp"
#include "engine/geo/projection_formulas.hpp"
#include "engine/geo/sphere.hpp"

namespace rostrum {

namespace {

// The globe from far away: Snyder 1987 (see plate_carree.cpp), page 145, by way of the sphere.
std::optional<GeoPoint> orthographic_inverse(WorldPoint point, GeoPoint turn) {
  const double depth_squared = 1 - point.x * point.x - point.y * point.y;
  if (!(depth_squared >= -edge_rounding)) return std::nullopt;
  const SpherePoint seen{point.x, point.y, std::sqrt(std::max(depth_squared, 0.0))};
  return geo_from_sphere(turn_matrix(turn).turned_back(seen));
}

std::optional<GeoPoint> in_degrees(const std::optional<RadianPoint>& point) {
  if (!point) return std::nullopt;
  return GeoPoint{point->lat / radians_per_degree, point->lon / radians_per_degree};
}

}  // namespace

WorldPoint world_from_geo(GeoPoint point, const MapProjection& projection) {
  const RadianPoint radians{std::clamp(point.lat, -90.0, 90.0) * radians_per_degree,
                            point.lon * radians_per_degree};
  switch (projection.kind) {
    case Projection::equal_earth:
      break;
    case Projection::natural_earth:
      return natural_earth_forward(radians);
    case Projection::plate_carree:
      return plate_carree_forward(radians);
    case Projection::orthographic: {
      const SpherePoint seen = turn_matrix(projection.turn).turned(sphere_from_geo(point));
      return {seen.x, seen.y};
    }
  }
  return equal_earth_forward(radians);
}

std::optional<GeoPoint> geo_from_world(WorldPoint point, const MapProjection& projection) {
  switch (projection.kind) {
    case Projection::equal_earth:
      break;
    case Projection::natural_earth:
      return in_degrees(natural_earth_inverse(point));
    case Projection::plate_carree:
      return in_degrees(plate_carree_inverse(point));
    case Projection::orthographic:
      return orthographic_inverse(point, projection.turn);
  }
  return in_degrees(equal_earth_inverse(point));
}

bool on_near_side(GeoPoint point, const MapProjection& projection) {
  if (!projection.is_globe()) return true;
  return turn_matrix(projection.turn).turned(sphere_from_geo(point)).z >= -edge_rounding;
}

WorldBox world_bounds(Projection projection) {
  if (projection == Projection::orthographic) return {{-1, -1}, {1, 1}};
  const WorldPoint east = world_from_geo({0, 180}, projection);
  const WorldPoint north = world_from_geo({90, 0}, projection);
  return {{-east.x, -north.y}, {east.x, north.y}};
}

}  // namespace rostrum
