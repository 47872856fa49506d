// Which part of the world plane a map shows: a centre and a scale, as a value.
//
// Zoom is counted in doublings from home, where the whole world just fits: 0 is home, max_zoom the
// closest. A MapPosition means the same in every window size; a Camera does not.
// Units: world units (projected radians, y up), CSS pixels (y down).
#pragma once

#include "engine/geo/map_position.hpp"
#include "engine/geo/plane.hpp"
#include "engine/geo/projection.hpp"

namespace rostrum {

using MapViewport = CssRect;

inline constexpr double min_zoom = 0;
inline constexpr double max_zoom = 8;
inline constexpr double home_margin_css = 16;

struct Camera {
  WorldPoint center;
  double scale = 1;  // CSS pixels per world unit

  bool operator==(const Camera&) const = default;
};

CssPoint screen_from_world(const Camera& camera, const MapViewport& viewport, WorldPoint point);
WorldPoint world_from_screen(const Camera& camera, const MapViewport& viewport, CssPoint point);
WorldBox visible_world(const Camera& camera, const MapViewport& viewport);

double home_scale(const MapViewport& viewport, Projection projection = Projection::equal_earth);
Camera home_camera(const MapViewport& viewport, Projection projection = Projection::equal_earth);
double zoom_of(const Camera& camera, const MapViewport& viewport,
               Projection projection = Projection::equal_earth);

// Levels above 0 come closer; the world point under the anchor stays there as far as the clamp
// allows.
Camera zoomed_about(const Camera& camera, const MapViewport& viewport, CssPoint anchor,
                    double levels, Projection projection = Projection::equal_earth);
// Drags the world by so many CSS pixels.
Camera panned(const Camera& camera, const MapViewport& viewport, double dx_css, double dy_css,
              Projection projection = Projection::equal_earth);
// The nearest allowed camera: zoom within limits, and no more emptiness beyond the map's box than
// the margin. An axis along which the whole world fits is centred.
Camera clamped(const Camera& camera, const MapViewport& viewport,
               Projection projection = Projection::equal_earth);

struct FitOptions {
  double margin_css = 48;
  double closest_zoom = 5;  // a single spot is not shown any closer
};

Camera fitted(const WorldBox& bounds, const MapViewport& viewport, const FitOptions& options = {},
              Projection projection = Projection::equal_earth);

Camera camera_from_position(const MapPosition& position, const MapViewport& viewport,
                            Projection projection = Projection::equal_earth);
// A centre outside the map's outline gives the nearest point of its latitude.
MapPosition position_from_camera(const Camera& camera, const MapViewport& viewport,
                                 Projection projection = Projection::equal_earth);

}  // namespace rostrum
