// The order in which a keyboard cursor walks what stands scattered on the map: in bands from top to
// bottom, in each from left to right, as a page is read.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/layout/map_scene.hpp"

namespace rostrum {

// Indexes of the discs in sight. A band begins with the topmost disc that no band has yet, and
// takes in all whose middle is no more than band_css below it.
inline constexpr double reading_band_css = 40;
std::vector<std::uint32_t> discs_in_reading_order(const MapScene& scene);

}  // namespace rostrum
