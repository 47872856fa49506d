// An area drawn by hand on the map: a ring of points on the globe, closed by itself, without
// repetition of the first point.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum {

inline constexpr std::size_t max_lasso_points = 24;
inline constexpr int lasso_digits = 2;  // of a degree: about a kilometre

// The ring as an address holds it: at most max_lasso_points points, rounded, longitudes within
// ±180, neighbours never equal. Empty when it is no area: fewer than three points, or one that is
// no number.
std::vector<GeoPoint> canonical_lasso(std::span<const GeoPoint> ring);

}  // namespace rostrum
