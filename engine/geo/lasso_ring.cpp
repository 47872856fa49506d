#include "engine/geo/lasso_ring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/geo/sphere.hpp"

namespace rostrum {

namespace {

constexpr double radians_of_degree = std::numbers::pi / 180;

// From a longitude eastwards to another, 0 to below 360.
double degrees_east(double from, double to) {
  const double turned = std::fmod(to - from, 360.0);
  return turned < 0 ? turned + 360 : turned;
}

// Area between an edge and the equator on the unit sphere, positive for an edge drawn eastwards in
// the north: R. G. Chamberlain, W. H. Duquette, "Some algorithms for polygons on a sphere", JPL
// Publication 07-03, 2007, in its exact form.
double area_to_equator(double turned, double from_lat, double to_lat) {
  const double from = std::tan(from_lat * radians_of_degree / 2);
  const double to = std::tan(to_lat * radians_of_degree / 2);
  return 2 * std::atan2(std::tan(turned * radians_of_degree / 2) * (from + to), 1 + from * to);
}

// In radians; an arc between opposite points is any of them, so its ends alone count.
double distance_to_arc(const SpherePoint& point, const SpherePoint& from, const SpherePoint& to) {
  const SpherePoint normal = cross(from, to);
  const double sine = length(normal);
  if (sine > 1e-12 && dot(cross(normal, from), point) > 0 && dot(cross(to, normal), point) > 0) {
    return std::abs(std::asin(std::clamp(dot(normal, point) / sine, -1.0, 1.0)));
  }
  return std::min(angle_between(point, from), angle_between(point, to));
}

}  // namespace

LassoRing::LassoRing(std::span<const GeoPoint> ring) {
  if (ring.size() < 3) return;
  edges_.reserve(ring.size());
  double turned_in_all = 0;
  double area = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const GeoPoint from = ring[i];
    const GeoPoint to = ring[(i + 1) % ring.size()];
    const double east = degrees_east(from.lon, to.lon);
    const bool eastwards = east <= 180;
    const GeoPoint& west_end = eastwards ? from : to;
    const GeoPoint& east_end = eastwards ? to : from;
    Edge edge;
    edge.west = west_end.lon;
    edge.width = degrees_east(west_end.lon, east_end.lon);
    edge.west_tan = std::tan(west_end.lat * radians_of_degree);
    edge.east_tan = std::tan(east_end.lat * radians_of_degree);
    edge.width_sin = std::sin(edge.width * radians_of_degree);
    edge.winding = eastwards ? 1 : -1;
    turned_in_all += edge.winding * edge.width;
    area += area_to_equator(edge.winding * edge.width, from.lat, to.lat);
    if (edge.width > 0) edges_.push_back(edge);
  }
  // A ring around the poles keeps the south on its right when drawn eastwards. Any other one has
  // both poles on one side: the outside, unless it was drawn clockwise.
  const auto turns = static_cast<int>(std::lround(turned_in_all / 360));
  if (turns != 0) {
    south_pole_winding_ = std::max(0, -turns);
  } else {
    south_pole_winding_ = area > 0 ? 1 : 0;
  }
}

// Goes up the point's meridian from the south pole and counts what it crosses: over an edge drawn
// eastwards it comes to the left of it. The tangent of the latitude of a great circle is a sum of
// sines of the longitude, so the height of an edge there needs no arc function.
bool LassoRing::contains(GeoPoint point) const {
  const double height = std::tan(point.lat * radians_of_degree);
  int winding = south_pole_winding_;
  for (const Edge& edge : edges_) {
    const double east = degrees_east(edge.west, point.lon);
    if (east >= edge.width) continue;
    // Half around the globe an edge goes over the pole its ends are nearer to.
    const double crossing =
        edge.width >= 180 ? (edge.west_tan + edge.east_tan) * 1e9
                          : (edge.west_tan * std::sin((edge.width - east) * radians_of_degree) +
                             edge.east_tan * std::sin(east * radians_of_degree)) /
                                edge.width_sin;
    if (crossing < height) winding += edge.winding;
  }
  return winding != 0;
}

bool contains(std::span<const GeoPoint> ring, GeoPoint point) {
  return LassoRing(ring).contains(point);
}

std::vector<GeoPoint> simplified_ring(std::span<const GeoPoint> ring, std::size_t max_points,
                                      double tolerance_degrees) {
  constexpr std::size_t min_points = 3;
  const std::size_t count = ring.size();
  if (count <= min_points) return {ring.begin(), ring.end()};
  std::vector<SpherePoint> points;
  points.reserve(count);
  for (const GeoPoint point : ring)
    points.push_back(sphere_from_geo(point));

  std::vector<std::size_t> kept = {0};
  const double tolerance = tolerance_degrees * radians_of_degree;
  while (kept.size() < std::max(max_points, min_points)) {
    double farthest = -1;
    std::size_t farthest_point = 0;
    std::size_t after = 0;  // index in kept
    for (std::size_t k = 0; k < kept.size(); ++k) {
      const std::size_t begin = kept[k];
      const std::size_t end = k + 1 < kept.size() ? kept[k + 1] : count;
      for (std::size_t i = begin + 1; i < end; ++i) {
        const double distance = distance_to_arc(points[i], points[begin], points[end % count]);
        if (distance <= farthest) continue;
        farthest = distance;
        farthest_point = i;
        after = k + 1;
      }
    }
    if (farthest < 0 || (farthest <= tolerance && kept.size() >= min_points)) break;
    kept.insert(kept.begin() + static_cast<std::ptrdiff_t>(after), farthest_point);
  }

  std::vector<GeoPoint> simple;
  simple.reserve(kept.size());
  for (const std::size_t index : kept)
    simple.push_back(ring[index]);
  return simple;
}

}  // namespace rostrum
