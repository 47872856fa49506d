// Where the map looks.
#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/geo/camera.hpp"
#include "engine/state/reduce_steps.hpp"

namespace rostrum {

namespace {

// Closer than any screen can show: this position is the whole world, which is no position.
constexpr double no_zoom = 1e-6;

std::optional<MapPosition> position_unless_home(const MapPosition& position) {
  if (position.zoom < no_zoom) return std::nullopt;
  return position;
}

Camera camera_now(const Change& change, const ReduceContext& context) {
  const auto& position = change.state.view.position;
  return position ? camera_from_position(*position, context.map_viewport)
                  : home_camera(context.map_viewport);
}

void look_through(Change& change, const Camera& camera, const ReduceContext& context) {
  change.state.view.position =
      position_unless_home(position_from_camera(camera, context.map_viewport));
}

}  // namespace

void apply(Change& change, const SetPosition& action, const ReduceContext&) {
  if (!action.position) {
    change.state.view.position.reset();
    return;
  }
  const MapPosition& wanted = *action.position;
  if (!std::isfinite(wanted.lat) || !std::isfinite(wanted.lon) || !std::isfinite(wanted.zoom)) {
    change.notify("That place is not on the map");
    return;
  }
  change.state.view.position = position_unless_home({std::clamp(wanted.lat, -90.0, 90.0),
                                                     std::clamp(wanted.lon, -180.0, 180.0),
                                                     std::clamp(wanted.zoom, min_zoom, max_zoom)});
}

void apply(Change& change, const ZoomMap& action, const ReduceContext& context) {
  if (!std::isfinite(action.levels) || action.levels == 0) return;
  look_through(change,
               zoomed_about(camera_now(change, context), context.map_viewport,
                            context.map_viewport.center(), action.levels),
               context);
}

void apply(Change& change, const PanMap& action, const ReduceContext& context) {
  if (!std::isfinite(action.dx_css) || !std::isfinite(action.dy_css)) return;
  if (!change.state.view.position) return;  // the whole world has nowhere to go
  // panned() drags the world along; the action moves the map the other way.
  look_through(
      change,
      panned(camera_now(change, context), context.map_viewport, -action.dx_css, -action.dy_css),
      context);
}

}  // namespace rostrum
