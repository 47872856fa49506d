// From the globe to the world plane and back, on the unit sphere, y up, central meridian 0.
// Latitudes are used as they are (spherical form), as world maps on screens do. Each projection has
// a file of its own, which names the source of its formulas.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/vocabulary.hpp"
#include "engine/geo/plane.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// In the order they are offered. Only the last one turns; it shows one half of the globe.
enum class Projection : std::uint8_t { equal_earth, natural_earth, plate_carree, orthographic };
template <>
inline constexpr auto vocabulary<Projection> = ids("equal-earth", "natural-earth", "plate-carree",
                                                   "globe");

// A projection and how it is turned.
struct MapProjection {
  Projection kind = Projection::equal_earth;
  GeoPoint turn;  // in the middle of the globe; 0°, 0° on flat maps, which do not turn

  // A projection alone is one of these: the globe not turned.
  constexpr MapProjection(Projection projection = Projection::equal_earth, GeoPoint turned_to = {})
      : kind(projection), turn(projection == Projection::orthographic ? turned_to : GeoPoint{}) {}

  constexpr bool is_globe() const { return kind == Projection::orthographic; }

  bool operator==(const MapProjection&) const = default;
};

// Longitudes outside ±180 are continued on flat maps, not wrapped: a line over the antimeridian is
// cut by its maker. Latitudes are clamped to ±90. A point on the far side of the globe falls where
// it would be seen through the globe.
WorldPoint world_from_geo(GeoPoint point, const MapProjection& projection = {});

// Nothing for a point outside the map's outline. On the globe the point on the near side.
std::optional<GeoPoint> geo_from_world(WorldPoint point, const MapProjection& projection = {});

// False for what the globe hides; a point on its very edge is seen. Flat maps hide nothing.
bool on_near_side(GeoPoint point, const MapProjection& projection);

// The box around all that the map can show.
WorldBox world_bounds(Projection projection = Projection::equal_earth);

}  // namespace rostrum
