// Between a shape drawn on the map by hand and the area of the globe it asks for, both ways.
//
// Positions on screen are CSS pixels, places are degrees as an address writes them. What is drawn
// beside the map counts as drawn on its edge.
#pragma once

#include <span>
#include <vector>

#include "engine/geo/arc.hpp"
#include "engine/geo/camera.hpp"
#include "engine/query/query.hpp"

namespace rostrum {

// The place under a point, or the nearest one on the map's edge.
GeoPoint nearest_geo(const Camera& camera, const MapViewport& viewport, CssPoint point);

// The box of degrees between two corners; on a globe the narrower of the two there are.
GeoBox box_between(const Camera& camera, const MapViewport& viewport, CssPoint from, CssPoint to);

// The ring that a hand drew, closed and counter-clockwise; nothing when it encloses less than a
// finger's tremble.
std::vector<GeoPoint> ring_of_path(std::span<const CssPoint> path, const Camera& camera,
                                   const MapViewport& viewport);

// Lines to draw around an area on the world plane, counter-clockwise, cut where the map is cut;
// appended. Of an uncut box four, one after the other.
void append_outline(const GeoBox& box, const MapProjection& projection,
                    std::vector<WorldLine>& lines);
void append_outline(std::span<const GeoPoint> ring, const MapProjection& projection,
                    std::vector<WorldLine>& lines);

}  // namespace rostrum
