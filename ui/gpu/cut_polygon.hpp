// Cuts a simple polygon of the plane of longitude and latitude along a grid, so that no piece is
// larger than a cell: small triangles bend with every projection, and small pieces are triangulated
// in less time than one of a thousand corners.
//
// Units: degrees; longitude and latitude are taken as coordinates of a plane.
#pragma once

#include <span>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum::ui {

using GeoRing = std::vector<GeoPoint>;  // closed; the first point is not repeated

struct CellGrid {
  double step_degrees = 4;    // above 0
  double offset_degrees = 0;  // of the line nearest to the equator and to Greenwich
};

// Simple rings that cover what the corners go around, the same way round. A cut's ends depend on
// the edge that is cut alone: two neighbours with a common edge get the same points on it, but for
// the last digits.
std::vector<GeoRing> cut_along_grid(std::span<const GeoPoint> corners, const CellGrid& grid);

// Twice the area in square degrees; positive when the corners go round counter-clockwise.
double signed_area_twice(std::span<const GeoPoint> corners);

}  // namespace rostrum::ui
