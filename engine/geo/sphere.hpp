// The globe as points of the unit sphere, and the rotation that turns a point of it to the viewer.
//
// Axes: x to the right, y up, z towards the viewer. Before any turn 0°, 0° is nearest to the
// viewer, the north pole up, 90° east to the right. Seen from far away the globe's picture is x and
// y of the turned points: the orthographic projection; what has z < 0 is on the far side.
#pragma once

#include <array>

#include "engine/model/dataset.hpp"

namespace rostrum {

struct SpherePoint {
  double x = 0;
  double y = 0;
  double z = 0;

  bool operator==(const SpherePoint&) const = default;
};

constexpr SpherePoint operator+(const SpherePoint& a, const SpherePoint& b) {
  return {a.x + b.x, a.y + b.y, a.z + b.z};
}
constexpr SpherePoint operator-(const SpherePoint& a, const SpherePoint& b) {
  return {a.x - b.x, a.y - b.y, a.z - b.z};
}
constexpr SpherePoint operator*(double k, const SpherePoint& p) {
  return {k * p.x, k * p.y, k * p.z};
}
constexpr double dot(const SpherePoint& a, const SpherePoint& b) {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
constexpr SpherePoint cross(const SpherePoint& a, const SpherePoint& b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
double length(const SpherePoint& p);

// Longitudes may be any; latitudes are clamped to ±90.
SpherePoint sphere_from_geo(GeoPoint point);
// Of any length but 0. Longitudes within ±180.
GeoPoint geo_from_sphere(const SpherePoint& point);

// Radians along the great circle; exact for near points and for antipodes alike.
double angle_between(const SpherePoint& a, const SpherePoint& b);

struct TurnMatrix {
  std::array<SpherePoint, 3> rows = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

  constexpr SpherePoint turned(const SpherePoint& p) const {
    return {dot(rows[0], p), dot(rows[1], p), dot(rows[2], p)};
  }
  constexpr SpherePoint turned_back(const SpherePoint& p) const {
    return p.x * rows[0] + p.y * rows[1] + p.z * rows[2];
  }
  // As a GPU takes it: column by column.
  std::array<float, 9> columns() const;
};

// Brings the point to the middle of the picture, with north up.
TurnMatrix turn_matrix(GeoPoint turn);

}  // namespace rostrum
