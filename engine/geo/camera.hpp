// Which part of a map is shown: a projection, a centre on its world plane and a scale, as a value.
//
// A flat map is moved by its centre. The globe is moved by turning it, so its centre stays at 0, 0;
// it turns without rolling, so that north is always up.
// Zoom is counted in doublings from home, where the whole map just fits: 0 is home, max_zoom the
// closest. A MapPosition means the same in every window size; a Camera does not.
// Units: world units (projected radians, y up), CSS pixels (y down).
#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include "engine/geo/map_position.hpp"
#include "engine/geo/plane.hpp"
#include "engine/geo/projection.hpp"

namespace rostrum {

// Where a map lies on the screen. All of it is painted; the strips under the buttons at its right
// and under the legend at its foot are covered, and what is fitted keeps clear of them: the whole
// world, and its edges, stop at the right one, and a world with room above moves up from the lower
// one.
struct MapViewport : CssRect {
  double covered_right_css = 0;
  double covered_bottom_css = 0;

  constexpr MapViewport() = default;
  constexpr MapViewport(double left, double top, double wide, double high)
      : CssRect{left, top, wide, high} {}
  // By name alone: a rectangle that stands for a viewport would forget what is covered.
  constexpr explicit MapViewport(const CssRect& rect) : CssRect(rect) {}
  constexpr MapViewport(const CssRect& rect, double covered_right, double covered_bottom)
      : CssRect(rect), covered_right_css(covered_right), covered_bottom_css(covered_bottom) {}

  double clear_width() const { return std::max(1.0, width - covered_right_css); }
  // What a camera's centre is seen at.
  CssPoint middle() const { return {x + clear_width() / 2, y + height / 2}; }

  bool operator==(const MapViewport&) const = default;
};

inline constexpr double min_zoom = 0;
inline constexpr double max_zoom = 8;
inline constexpr double home_margin_css = 16;

struct Camera {
  WorldPoint center;
  double scale = 1;  // CSS pixels per world unit
  MapProjection projection = {};

  bool operator==(const Camera&) const = default;
};

CssPoint screen_from_world(const Camera& camera, const MapViewport& viewport, WorldPoint point);
WorldPoint world_from_screen(const Camera& camera, const MapViewport& viewport, CssPoint point);
WorldBox visible_world(const Camera& camera, const MapViewport& viewport);

// Nothing for a point the globe hides; one outside the viewport is given.
std::optional<CssPoint> screen_from_geo(const Camera& camera, const MapViewport& viewport,
                                        GeoPoint point);
// Nothing beside the map.
std::optional<GeoPoint> geo_from_screen(const Camera& camera, const MapViewport& viewport,
                                        CssPoint point);

double home_scale(const MapViewport& viewport, Projection projection = Projection::equal_earth);
Camera home_camera(const MapViewport& viewport, Projection projection = Projection::equal_earth);
double zoom_of(const Camera& camera, const MapViewport& viewport);

// Levels above 0 come closer; the place under the anchor stays there as far as the clamp allows.
Camera zoomed_about(const Camera& camera, const MapViewport& viewport, CssPoint anchor,
                    double levels);
// Drags the map by so many CSS pixels; the globe is turned as if held at its middle.
Camera panned(const Camera& camera, const MapViewport& viewport, double dx_css, double dy_css);
// Drags the place under one point to another point, as far as the clamp allows. On a flat map this
// is panned(), and so it is for a globe held near its edge or beside it.
Camera dragged(const Camera& camera, const MapViewport& viewport, CssPoint from, CssPoint to);
// The nearest allowed camera: zoom within limits, and no more emptiness beyond the map's box than
// the margin. An axis along which the whole world fits is centred, and moved up from what covers
// the foot as far as there is room. A globe is always centred.
Camera clamped(const Camera& camera, const MapViewport& viewport);

struct FitOptions {
  double margin_css = 48;
  double closest_zoom = 5;  // a single spot is not shown any closer
};

// Shows all the points; a globe turns to them, and shows those around their middle where no turn
// shows all. Home for no points.
Camera fitted(std::span<const GeoPoint> points, const MapViewport& viewport, Projection projection,
              const FitOptions& options = {});

// The same place at the same zoom on another map.
Camera camera_in(const Camera& camera, const MapViewport& viewport, Projection projection);

// The whole world as it is first shown, which an address need not say: zoom 0, and the globe not
// turned.
bool is_home(const MapPosition& position, Projection projection);
Camera camera_from_position(const MapPosition& position, const MapViewport& viewport,
                            Projection projection = Projection::equal_earth);
// A centre outside the map's outline gives the nearest point of its latitude.
MapPosition position_from_camera(const Camera& camera, const MapViewport& viewport);

}  // namespace rostrum
