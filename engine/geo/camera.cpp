#include "engine/geo/camera.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

// Along one axis: where the centre may be, given half of what is visible in world units.
double clamped_center(double center, double low, double high, double half, double slack) {
  const double first = low + half - slack;
  const double last = high - half + slack;
  constexpr double rounding = 1e-12;  // at home one axis just fits, give or take a rounding
  return first + rounding > last ? (low + high) / 2 : std::clamp(center, first, last);
}

double scale_to_fit(const WorldBox& bounds, const MapViewport& viewport, double margin_css) {
  // A window hardly larger than its margins still shows something.
  const double width = std::max(viewport.width - 2 * margin_css, 1.0);
  const double height = std::max(viewport.height - 2 * margin_css, 1.0);
  constexpr double least_size = 1e-9;
  return std::min(width / std::max(bounds.width(), least_size),
                  height / std::max(bounds.height(), least_size));
}

}  // namespace

CssPoint screen_from_world(const Camera& camera, const MapViewport& viewport, WorldPoint point) {
  const CssPoint middle = viewport.center();
  return {middle.x + (point.x - camera.center.x) * camera.scale,
          middle.y - (point.y - camera.center.y) * camera.scale};
}

WorldPoint world_from_screen(const Camera& camera, const MapViewport& viewport, CssPoint point) {
  const CssPoint middle = viewport.center();
  return {camera.center.x + (point.x - middle.x) / camera.scale,
          camera.center.y - (point.y - middle.y) / camera.scale};
}

WorldBox visible_world(const Camera& camera, const MapViewport& viewport) {
  return {world_from_screen(camera, viewport, {viewport.x, viewport.bottom()}),
          world_from_screen(camera, viewport, {viewport.right(), viewport.y})};
}

double home_scale(const MapViewport& viewport, Projection projection) {
  return scale_to_fit(world_bounds(projection), viewport, home_margin_css);
}

Camera home_camera(const MapViewport& viewport, Projection projection) {
  return {world_bounds(projection).center(), home_scale(viewport, projection)};
}

double zoom_of(const Camera& camera, const MapViewport& viewport, Projection projection) {
  return std::log2(camera.scale / home_scale(viewport, projection));
}

Camera zoomed_about(const Camera& camera, const MapViewport& viewport, CssPoint anchor,
                    double levels, Projection projection) {
  const double zoom = zoom_of(camera, viewport, projection);
  const double wanted = std::clamp(zoom + levels, min_zoom, max_zoom);
  const WorldPoint held = world_from_screen(camera, viewport, anchor);
  Camera closer{camera.center, home_scale(viewport, projection) * std::exp2(wanted)};
  const WorldPoint moved = world_from_screen(closer, viewport, anchor);
  closer.center = {closer.center.x + held.x - moved.x, closer.center.y + held.y - moved.y};
  return clamped(closer, viewport, projection);
}

Camera panned(const Camera& camera, const MapViewport& viewport, double dx_css, double dy_css,
              Projection projection) {
  return clamped(
      {{camera.center.x - dx_css / camera.scale, camera.center.y + dy_css / camera.scale},
       camera.scale},
      viewport, projection);
}

Camera clamped(const Camera& camera, const MapViewport& viewport, Projection projection) {
  const double home = home_scale(viewport, projection);
  const double scale =
      std::clamp(camera.scale, home * std::exp2(min_zoom), home * std::exp2(max_zoom));
  const WorldBox world = world_bounds(projection);
  const double slack = home_margin_css / scale;
  return {
      {clamped_center(camera.center.x, world.min.x, world.max.x, viewport.width / scale / 2, slack),
       clamped_center(camera.center.y, world.min.y, world.max.y, viewport.height / scale / 2,
                      slack)},
      scale};
}

Camera fitted(const WorldBox& bounds, const MapViewport& viewport, const FitOptions& options,
              Projection projection) {
  const double closest =
      home_scale(viewport, projection) * std::exp2(std::min(options.closest_zoom, max_zoom));
  const double scale = std::min(scale_to_fit(bounds, viewport, options.margin_css), closest);
  return clamped({bounds.center(), scale}, viewport, projection);
}

Camera camera_from_position(const MapPosition& position, const MapViewport& viewport,
                            Projection projection) {
  const double zoom = std::clamp(position.zoom, min_zoom, max_zoom);
  return clamped({world_from_geo({position.lat, position.lon}, projection),
                  home_scale(viewport, projection) * std::exp2(zoom)},
                 viewport, projection);
}

MapPosition position_from_camera(const Camera& camera, const MapViewport& viewport,
                                 Projection projection) {
  const double zoom = zoom_of(camera, viewport, projection);
  if (const auto point = geo_from_world(camera.center, projection)) {
    return {point->lat, point->lon, zoom};
  }
  const WorldBox world = world_bounds(projection);
  const double y = std::clamp(camera.center.y, world.min.y, world.max.y);
  const auto middle = geo_from_world({0, y}, projection);
  return {middle ? middle->lat : 0, camera.center.x < 0 ? -180.0 : 180.0, zoom};
}

}  // namespace rostrum
