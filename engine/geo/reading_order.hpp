// The order in which a reader walks the places of a map: from north to south in bands of latitude,
// in each from west to east, as lines of a text. It depends on where places are and on nothing that
// a moved map changes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum {

// Indexes of the points in reading order; a band is so many degrees high, more than 0.
std::vector<std::uint32_t> reading_order(std::span<const GeoPoint> points, double band_degrees);

}  // namespace rostrum
