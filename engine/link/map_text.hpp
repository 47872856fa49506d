// Where the map looks and the area chosen on it, as an address writes them:
// "40.41,49.87,3.2" (latitude, longitude, zoom) and "44.8,38.4,50.6,41.9" (west, south, east,
// north).
//
// A position has as many digits as its zoom can show: rounding moves nothing by more than half a
// pixel on a flat map 4,096 pixels wide or a globe 1,800 pixels high.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geo/map_position.hpp"
#include "engine/geo/projection.hpp"
#include "engine/query/query.hpp"

namespace rostrum {

// The position as the text holds it; nothing for the whole world or what is no position. A globe
// that is turned has a position however far away it is.
std::optional<MapPosition> canonical_position(const MapPosition& position, Projection projection);
std::string text_from_position(const MapPosition& canonical);
std::optional<MapPosition> position_from_text(std::string_view text);

// Nothing for what is no box.
std::optional<GeoBox> canonical_area(const GeoBox& area);
std::string text_from_area(const GeoBox& canonical);
std::optional<GeoBox> area_from_text(std::string_view text);

// "44.8,38.4~50.6,38.4~47,41.9": corners of a lasso, longitude first as in an area.
std::string text_from_lasso(std::span<const GeoPoint> canonical);
// Nothing for what is no lasso.
std::optional<std::vector<GeoPoint>> lasso_from_text(std::string_view text);

}  // namespace rostrum
