#include "engine/geo/camera.hpp"

#include <algorithm>
#include <cmath>

#include "engine/geo/angles.hpp"
#include "engine/geo/globe.hpp"
#include "engine/geo/sphere.hpp"

namespace rostrum {

namespace {

constexpr double min_size = 1e-9;
// Along one axis: where the centre may be, given half of what is visible in world units.
double clamped_center(double center, double low, double high, double half, double slack) {
  const double first = low + half - slack;
  const double last = high - half + slack;
  constexpr double rounding = 1e-12;  // at home one axis just fits, give or take a rounding
  return first + rounding > last ? (low + high) / 2 : std::clamp(center, first, last);
}

double scale_to_fit(double world_width, double world_height, const MapViewport& viewport,
                    double margin_css) {
  // A window hardly larger than its margins still shows something.
  const double width = std::max(viewport.clear_width() - 2 * margin_css, 1.0);
  const double height = std::max(viewport.height - 2 * margin_css, 1.0);
  return std::min(width / std::max(world_width, min_size),
                  height / std::max(world_height, min_size));
}

Camera turned_to(const Camera& camera, GeoPoint turn) {
  return {{}, camera.scale, {camera.projection.kind, turn}};
}

// Near its edge the globe is seen from the side: a place held there would swing it round.
constexpr double easy_reach = 0.9;

bool is_within_reach(WorldPoint at) {
  return std::hypot(at.x, at.y) <= easy_reach;
}

// Brought back within reach, but no nearer to the middle than it was before.
WorldPoint kept_within_reach(WorldPoint at, WorldPoint before) {
  const double limit = std::max(easy_reach, std::hypot(before.x, before.y));
  const double away = std::hypot(at.x, at.y);
  return away <= limit ? at : WorldPoint{at.x * limit / away, at.y * limit / away};
}

}  // namespace

CssPoint screen_from_world(const Camera& camera, const MapViewport& viewport, WorldPoint point) {
  const CssPoint middle = viewport.middle();
  return {middle.x + (point.x - camera.center.x) * camera.scale,
          middle.y - (point.y - camera.center.y) * camera.scale};
}

WorldPoint world_from_screen(const Camera& camera, const MapViewport& viewport, CssPoint point) {
  const CssPoint middle = viewport.middle();
  return {camera.center.x + (point.x - middle.x) / camera.scale,
          camera.center.y - (point.y - middle.y) / camera.scale};
}

WorldBox visible_world(const Camera& camera, const MapViewport& viewport) {
  return {world_from_screen(camera, viewport, {viewport.x, viewport.bottom()}),
          world_from_screen(camera, viewport, {viewport.right(), viewport.y})};
}

std::optional<CssPoint> screen_from_geo(const Camera& camera, const MapViewport& viewport,
                                        GeoPoint point) {
  if (!on_near_side(point, camera.projection)) return std::nullopt;
  return screen_from_world(camera, viewport, world_from_geo(point, camera.projection));
}

std::optional<GeoPoint> geo_from_screen(const Camera& camera, const MapViewport& viewport,
                                        CssPoint point) {
  return geo_from_world(world_from_screen(camera, viewport, point), camera.projection);
}

double home_scale(const MapViewport& viewport, Projection projection) {
  const WorldBox world = world_bounds(projection);
  return scale_to_fit(world.width(), world.height(), viewport, home_margin_css);
}

Camera home_camera(const MapViewport& viewport, Projection projection) {
  return clamped({world_bounds(projection).center(), home_scale(viewport, projection), projection},
                 viewport);
}

double zoom_of(const Camera& camera, const MapViewport& viewport) {
  return std::log2(camera.scale / home_scale(viewport, camera.projection.kind));
}

Camera zoomed_about(const Camera& camera, const MapViewport& viewport, CssPoint anchor,
                    double levels) {
  const double wanted = std::clamp(zoom_of(camera, viewport) + levels, min_zoom, max_zoom);
  Camera closer = camera;
  closer.scale = home_scale(viewport, camera.projection.kind) * std::exp2(wanted);
  const WorldPoint held = world_from_screen(camera, viewport, anchor);
  const WorldPoint moved = world_from_screen(closer, viewport, anchor);
  if (camera.projection.is_globe()) {
    const auto place = geo_from_world(held, camera.projection);
    if (!place) return clamped(closer, viewport);
    return clamped(turned_to(closer, turn_holding(*place, kept_within_reach(moved, held),
                                                  camera.projection.turn)),
                   viewport);
  }
  closer.center = {closer.center.x + held.x - moved.x, closer.center.y + held.y - moved.y};
  return clamped(closer, viewport);
}

Camera panned(const Camera& camera, const MapViewport& viewport, double dx_css, double dy_css) {
  const WorldPoint by{dx_css / camera.scale, -dy_css / camera.scale};
  if (camera.projection.is_globe()) {
    // Near a pole meridians run together: there the globe turns more slowly than it is dragged.
    constexpr double min_girth = 0.2;
    const GeoPoint turn = camera.projection.turn;
    const double girth = std::max(std::cos(turn.lat * radians_per_degree), min_girth);
    return clamped(turned_to(camera, {turn.lat - by.y / radians_per_degree,
                                      turn.lon - by.x / girth / radians_per_degree}),
                   viewport);
  }
  Camera moved = camera;
  moved.center = {camera.center.x - by.x, camera.center.y - by.y};
  return clamped(moved, viewport);
}

Camera dragged(const Camera& camera, const MapViewport& viewport, CssPoint from, CssPoint to) {
  const WorldPoint held = world_from_screen(camera, viewport, from);
  const WorldPoint wanted = world_from_screen(camera, viewport, to);
  const auto place = geo_from_world(held, camera.projection);
  if (camera.projection.is_globe() && place && is_within_reach(held) && is_within_reach(wanted)) {
    return clamped(turned_to(camera, turn_holding(*place, wanted, camera.projection.turn)),
                   viewport);
  }
  return panned(camera, viewport, to.x - from.x, to.y - from.y);
}

Camera clamped(const Camera& camera, const MapViewport& viewport) {
  const Projection projection = camera.projection.kind;
  const double home = home_scale(viewport, projection);
  const double scale =
      std::clamp(camera.scale, home * std::exp2(min_zoom), home * std::exp2(max_zoom));
  if (camera.projection.is_globe()) {
    return {{}, scale, {projection, turn_within_limits(camera.projection.turn)}};
  }
  const WorldBox world = world_bounds(projection);
  const double slack = home_margin_css / scale;
  Camera near{{clamped_center(camera.center.x, world.min.x, world.max.x,
                              viewport.clear_width() / scale / 2, slack),
               clamped_center(camera.center.y, world.min.y, world.max.y,
                              viewport.height / scale / 2, slack)},
              scale,
              projection};
  const double room_above_css = (viewport.height - world.height() * scale) / 2 - home_margin_css;
  if (room_above_css > 0) {
    near.center.y -= std::min(viewport.covered_bottom_css / 2, room_above_css) / scale;
  }
  return near;
}

Camera fitted(std::span<const GeoPoint> points, const MapViewport& viewport, Projection projection,
              const FitOptions& options) {
  const Camera home = home_camera(viewport, projection);
  if (points.empty()) return home;
  const double closest = home.scale * std::exp2(std::min(options.closest_zoom, max_zoom));
  Camera camera = home;
  double width = 0;
  double height = 0;
  if (projection == Projection::orthographic) {
    // Its centre does not move, so the box to fit is as wide to the left as to the right.
    camera.projection.turn = middle_of(points);
    const TurnMatrix turn = turn_matrix(camera.projection.turn);
    for (const GeoPoint& point : points) {
      const SpherePoint seen = turn.turned(sphere_from_geo(point));
      if (seen.z < 0) return clamped(camera, viewport);
      width = std::max(width, 2 * std::abs(seen.x));
      height = std::max(height, 2 * std::abs(seen.y));
    }
  } else {
    const WorldPoint first = world_from_geo(points.front(), projection);
    WorldBox box{first, first};
    for (const GeoPoint& point : points)
      box.include(world_from_geo(point, projection));
    camera.center = box.center();
    width = box.width();
    height = box.height();
  }
  if (projection == Projection::orthographic) {
    camera.scale = std::min(scale_to_fit(width, height, viewport, options.margin_css), closest);
    return clamped(camera, viewport);
  }
  const MapViewport clear{viewport.x, viewport.y, viewport.clear_width(),
                          std::max(1.0, viewport.height - viewport.covered_bottom_css)};
  camera.scale = std::min(scale_to_fit(width, height, clear, options.margin_css), closest);
  // The middle of what is clear lies above the viewport's.
  camera.center.y -= viewport.covered_bottom_css / 2 / camera.scale;
  return clamped(camera, viewport);
}

Camera camera_in(const Camera& camera, const MapViewport& viewport, Projection projection) {
  return camera_from_position(position_from_camera(camera, viewport), viewport, projection);
}

bool is_home(const MapPosition& position, Projection projection) {
  // Closer than any screen can show.
  constexpr double no_zoom = 1e-6;
  constexpr double no_turn_degrees = 1e-3;
  if (position.zoom >= no_zoom) return false;
  return projection != Projection::orthographic ||
         (std::abs(position.lat) < no_turn_degrees && std::abs(position.lon) < no_turn_degrees);
}

Camera camera_from_position(const MapPosition& position, const MapViewport& viewport,
                            Projection projection) {
  const double scale =
      home_scale(viewport, projection) * std::exp2(std::clamp(position.zoom, min_zoom, max_zoom));
  const GeoPoint middle{position.lat, position.lon};
  if (projection == Projection::orthographic) {
    return clamped({{}, scale, {projection, middle}}, viewport);
  }
  return clamped({world_from_geo(middle, projection), scale, projection}, viewport);
}

MapPosition position_from_camera(const Camera& camera, const MapViewport& viewport) {
  const double zoom = zoom_of(camera, viewport);
  const MapProjection& projection = camera.projection;
  if (projection.is_globe()) return {projection.turn.lat, projection.turn.lon, zoom};
  if (const auto point = geo_from_world(camera.center, projection)) {
    return {point->lat, point->lon, zoom};
  }
  const WorldBox world = world_bounds(projection.kind);
  const double y = std::clamp(camera.center.y, world.min.y, world.max.y);
  const auto middle = geo_from_world({0, y}, projection);
  return {middle ? middle->lat : 0, camera.center.x < 0 ? -180.0 : 180.0, zoom};
}

}  // namespace rostrum
