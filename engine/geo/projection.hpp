// From the globe to the world plane and back.
//
// Equal Earth: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International
// Journal of Geographical Information Science 33(3), 2018, on the unit sphere: x in ±2.7066, y in
// ±1.3173, y up, areas true. Central meridian 0.
// Latitudes are used as they are (spherical form), as world maps on screens do.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/geo/plane.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

enum class Projection : std::uint8_t { equal_earth, natural_earth, plate_carree, orthographic };

// Longitudes outside ±180 are continued, not wrapped: a line over the antimeridian is cut by its
// maker. Latitudes are clamped to ±90.
WorldPoint world_from_geo(GeoPoint point, Projection projection = Projection::equal_earth);

// Nothing for a point outside the map's outline.
std::optional<GeoPoint> geo_from_world(WorldPoint point,
                                       Projection projection = Projection::equal_earth);

// The box around the whole world.
WorldBox world_bounds(Projection projection = Projection::equal_earth);

}  // namespace rostrum
