// The places of the answer on the map: all of them in sight, one after the other, or those in an
// area to be drawn.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/geo/camera.hpp"
#include "engine/state/place_key.hpp"
#include "engine/state/reducers.hpp"
#include "engine/text/place_text.hpp"
#include "messages/map.hpp"

namespace rostrum {

namespace {

// A stop nearer to the window's edge than this is brought into sight.
constexpr double min_distance_css = 48;

std::vector<GeoPoint> spots_found(const ReduceContext& context) {
  std::vector<bool> found(context.dataset.places().size());
  for (const Row row : context.result.matches) {
    const std::uint32_t place = context.columns.places()[row];
    if (place != Columns::no_place) found[place] = true;
  }
  std::vector<GeoPoint> spots;
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    const auto& point = context.dataset[PlaceId{i}].point;
    if (found[i] && point) spots.push_back(*point);
  }
  return spots;
}

MapPosition position_of_fit(const std::vector<GeoPoint>& spots, Projection projection,
                            const ReduceContext& context, const FitOptions& options = {}) {
  return position_from_camera(fitted(spots, context.map_viewport, projection, options),
                              context.map_viewport);
}

double distance_degrees(GeoPoint a, GeoPoint b) {
  const double lon = std::remainder(a.lon - b.lon, 360) * std::cos(a.lat * std::numbers::pi / 180);
  return std::hypot(a.lat - b.lat, lon);
}

// The stop the cursor is at: its place's own, or the one whose disc has taken the place in.
std::optional<std::size_t> stop_of(const ReduceContext& context, std::string_view cursor) {
  const auto place = place_from_key(cursor);
  if (!place || place->index >= context.dataset.places().size()) return std::nullopt;
  const auto& point = context.dataset[*place].point;
  std::optional<std::size_t> nearest;
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < context.map_stops.size(); ++i) {
    const MapStop& stop = context.map_stops[i];
    if (stop.place == *place) return i;
    if (!point) continue;
    const double distance = distance_degrees(stop.at, *point);
    if (distance >= least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}

Message message_of_stop(const Dataset& dataset, const MapStop& stop) {
  return msg::map_stop{.forums = stop.forums,
                       .more = stop.places - 1,
                       .place = place_argument(dataset, stop.place),
                       .statements = stop.statements};
}

bool in_sight(const Camera& camera, const MapViewport& viewport, GeoPoint point) {
  const auto at = screen_from_geo(camera, viewport, point);
  return at && viewport.grown_by(-min_distance_css).contains(*at);
}

}  // namespace

void apply(Change& change, const ZoomToResults&, const ReduceContext& context) {
  const std::vector<GeoPoint> spots = spots_found(context);
  if (spots.empty()) {
    change.notify(msg::map_nothing_placed);
    return;
  }
  apply(change, SetPosition{position_of_fit(spots, change.state.view.projection, context)},
        context);
}

void apply(Change& change, const FitToLink&, const ReduceContext& context) {
  UiState& ui = change.state.ui;
  if (!std::exchange(ui.waits_for_fit, false)) return;
  const std::vector<GeoPoint> spots = spots_found(context);
  if (spots.empty()) return;
  const Projection projection = change.state.view.projection;
  const MapPosition position =
      position_of_fit(spots, projection, context, FitOptions{.margin_css = 72, .closest_zoom = 4});
  if (!is_home(position, projection)) ui.fitted = position;
}

void apply(Change& change, const SetMapTool& action, const ReduceContext&) {
  change.state.ui.map_tool = action.tool;
  if (action.tool == MapTool::box) {
    change.effects.emplace_back(Announce{msg::map_draw_box});
  } else if (action.tool == MapTool::lasso) {
    change.effects.emplace_back(Announce{msg::map_draw_lasso});
  }
}

// The ends hold. The map moves only when the place is out of sight, and zooms never.
void apply(Change& change, const MovePlaceCursor& action, const ReduceContext& context) {
  if (context.map_stops.empty()) {
    change.notify(msg::map_nowhere_to_go);
    return;
  }
  if (action.step == 0) return;
  const auto last = static_cast<std::ptrdiff_t>(context.map_stops.size()) - 1;
  const auto at = stop_of(context, change.state.ui.place_cursor);
  const std::ptrdiff_t from = at                ? static_cast<std::ptrdiff_t>(*at)
                              : action.step > 0 ? std::ptrdiff_t{-1}
                                                : last + 1;
  const std::ptrdiff_t next = std::clamp<std::ptrdiff_t>(from + action.step, 0, last);
  const MapStop& stop = context.map_stops[static_cast<std::size_t>(next)];
  change.state.ui.place_cursor = key_of(stop.place);
  change.effects.emplace_back(Announce{message_of_stop(context.dataset, stop)});

  const Camera camera = camera_shown(change.state, context.map_viewport);
  if (in_sight(camera, context.map_viewport, stop.at)) return;
  const MapPosition seen = position_from_camera(camera, context.map_viewport);
  apply(change, SetPosition{MapPosition{stop.at.lat, stop.at.lon, seen.zoom}}, context);
}

}  // namespace rostrum
