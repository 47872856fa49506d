// Where the map looks.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "engine/geo/camera.hpp"
#include "engine/query/facet.hpp"
#include "engine/state/box_in_sight.hpp"
#include "engine/state/reducers.hpp"
#include "engine/view/search_text.hpp"
#include "engine/view/unresolved_id.hpp"
#include "messages/filter.hpp"
#include "messages/map.hpp"
#include "messages/notice.hpp"

namespace rostrum {

namespace {

std::optional<MapPosition> position_unless_home(const MapPosition& position,
                                                Projection projection) {
  if (is_home(position, projection)) return std::nullopt;
  return position;
}

Camera camera_now(const Change& change, const ReduceContext& context) {
  return camera_shown(change.state, context.map_viewport);
}

void look_through(Change& change, const Camera& camera, const ReduceContext& context) {
  change.state.ui.fitted.reset();
  change.state.view.position = position_unless_home(
      position_from_camera(camera, context.map_viewport), change.state.view.projection);
}

}  // namespace

void apply(Change& change, const FilterToMap&, const ReduceContext& context) {
  Query& query = change.state.view.query;
  if (query.area || !query.lasso.empty()) {
    query.area.reset();
    query.lasso.clear();
  } else if (!shown_position(change.state) &&
             change.state.view.projection != Projection::orthographic) {
    change.notify(msg::filter_whole_world_in_sight);
  } else if (auto box = box_in_sight(camera_now(change, context), context.map_viewport)) {
    // As an address writes it, so that the view is the same when it is opened again.
    const auto tenths = [](double degrees) { return std::round(degrees * 10) / 10; };
    query.area =
        GeoBox{tenths(box->west), tenths(box->south), tenths(box->east), tenths(box->north)};
  }
}

void apply(Change& change, const SetPosition& action, const ReduceContext&) {
  change.state.ui.fitted.reset();
  if (!action.position) {
    change.state.view.position.reset();
    return;
  }
  const MapPosition& wanted = *action.position;
  if (!std::isfinite(wanted.lat) || !std::isfinite(wanted.lon) || !std::isfinite(wanted.zoom)) {
    change.notify(msg::map_place_not_on_map);
    return;
  }
  change.state.view.position = position_unless_home(
      {std::clamp(wanted.lat, -90.0, 90.0), std::clamp(wanted.lon, -180.0, 180.0),
       std::clamp(wanted.zoom, min_zoom, max_zoom)},
      change.state.view.projection);
}

void apply(Change& change, const ShowPlace& action, const ReduceContext& context) {
  constexpr double near_zoom = 3;
  const Dataset& dataset = context.dataset;
  const auto record = dataset.find_record(action.id);
  if (!record) return;
  const auto place = dataset[forum_of(dataset, *record)].place;
  if (!place || !dataset[*place].point) {
    change.notify(msg::map_no_place);
    return;
  }
  const GeoPoint point = *dataset[*place].point;
  const std::optional<MapPosition>& shown = shown_position(change.state);
  const double zoom = shown ? shown->zoom : near_zoom;
  apply(change, SetPosition{MapPosition{.lat = point.lat, .lon = point.lon, .zoom = zoom}},
        context);
}

void apply(Change& change, const ZoomMap& action, const ReduceContext& context) {
  if (!std::isfinite(action.levels) || action.levels == 0) return;
  look_through(change,
               zoomed_about(camera_now(change, context), context.map_viewport,
                            context.map_viewport.middle(), action.levels),
               context);
}

void apply(Change& change, const PanMap& action, const ReduceContext& context) {
  if (!std::isfinite(action.dx_css) || !std::isfinite(action.dy_css)) return;
  const View& view = change.state.view;
  // A flat map of the whole world has nowhere to go.
  if (!shown_position(change.state) && view.projection != Projection::orthographic) return;
  // panned() drags the world along; the action moves the map the other way.
  look_through(
      change,
      panned(camera_now(change, context), context.map_viewport, -action.dx_css, -action.dy_css),
      context);
}

void apply(Change& change, const SetMeasureTopic& action, const ReduceContext& context) {
  auto known = known_measure_topic(context.dataset, context.domains, action.id);
  if (known) {
    change.state.view.measure_topic = *std::move(known);
  } else {
    const auto [gone, version, why] = unresolved_id(context.dataset, {action.id, IdKind::topic});
    change.notify(msg::notice_topic_gone{.gone = gone,
                                         .value = shortened(action.id, quoted_id_characters),
                                         .version = version,
                                         .why = why});
  }
}

void apply(Change& change, const OpenArc& action, const ReduceContext& context) {
  const auto is_country = [&](const std::string& id) {
    return context.domains[Facet::country].find(id).has_value();
  };
  if (action.arc && (!is_country(action.arc->from) || !is_country(action.arc->to))) {
    change.notify(msg::map_country_unknown);
    return;
  }
  change.state.ui.open_arc = action.arc;
}

}  // namespace rostrum
