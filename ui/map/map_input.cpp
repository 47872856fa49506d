// The map under mouse, fingers and keys: what a press, a drag or a key does to it.

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "engine/geo/projection.hpp"
#include "engine/geo/reading_order.hpp"
#include "engine/layout/disc_places.hpp"
#include "engine/state/place_key.hpp"
#include "ui/map/map_panel.hpp"

namespace rostrum::ui {

namespace {

constexpr float map_drag_slack_css = 4;  // a mouse may tremble this far and still click
constexpr double map_finger_slack_css = 14;
constexpr double map_double_click_levels = 1;
// A pointer that rested before it let go throws nothing.
constexpr double stale_drag_seconds = 0.06;
constexpr float map_velocity_weight = 0.5F;
constexpr double reading_band_css = 48;
constexpr double degrees_of_radian = 180 / std::numbers::pi;

}  // namespace

void MapPanel::wheel(Session& session, FrameScheduler& scheduler, const WheelMotion& motion,
                     ImVec2 at) {
  if (owns(at) && !area_tool_.drawing()) {
    motion_.zoom(css_point(at), motion.zoom_levels);
    send_change(session);
  }
  scheduler.request();
}

void MapPanel::gesture(Session& session, const Theme& theme, FrameScheduler& scheduler,
                       const Gesture& gesture, double now_seconds) {
  const CssPoint at{gesture.x_css, gesture.y_css};
  const MapTool tool = session.state().ui.map_tool;
  switch (gesture.kind) {
    case GestureKind::press:
      motion_.stop();
      tip_.reset();
      break;
    case GestureKind::tap:
      // What a tap opens says it all.
      tip_.reset();
      if (!choose(session, at, map_finger_slack_css)) {
        tip_.show({gesture.x_css, gesture.y_css}, now_seconds);
      }
      break;
    case GestureKind::double_tap:
      tip_.reset();
      motion_.zoom(at, map_double_click_levels);
      break;
    case GestureKind::two_finger_tap:
      tip_.reset();
      motion_.zoom(at, -map_double_click_levels);
      break;
    case GestureKind::long_press:
      tip_.show({gesture.x_css, gesture.y_css}, now_seconds);
      break;
    case GestureKind::pan_begin:
      if (tool != MapTool::none) begin_drawing(tool, at, DrawnBy::finger);
      break;
    case GestureKind::pan:
      if (area_tool_.drawing()) {
        area_tool_.move(at);
      } else {
        motion_.drag({at.x - gesture.dx_css, at.y - gesture.dy_css}, at);
      }
      break;
    case GestureKind::pan_end:
      if (area_tool_.drawing()) {
        end_drawing(session);
      } else if (!theme.reduced_motion) {
        motion_.fling(gesture.vx, gesture.vy, now_seconds);
      }
      break;
    case GestureKind::pinch:
      area_tool_.cancel();
      motion_.drag({at.x - gesture.dx_css, at.y - gesture.dy_css}, at);
      if (gesture.scale > 0) motion_.zoom(at, std::log2(static_cast<double>(gesture.scale)));
      break;
    case GestureKind::cancel:
      area_tool_.cancel();
      break;
  }
  send_change(session);
  scheduler.request();
}

bool MapPanel::key(Session& session, std::string_view dom_key) {
  if (lists_.key(session, dom_key)) return true;
  if (dom_key != "Enter") return false;
  const auto disc = disc_under_cursor(session);
  if (!disc) return false;
  lists_.open_places(session, scene_.places_of(scene_.discs[*disc]), scene_.discs[*disc].at);
  return true;
}

bool MapPanel::step_out(Session& session) {
  if (area_tool_.drawing()) {
    area_tool_.cancel();
    return true;
  }
  if (settings_.open) {
    settings_.open = false;
    return true;
  }
  return lists_.close(session);
}

ScrollState* MapPanel::scroll_at(ImVec2 point) {
  if (rect_.empty()) return nullptr;
  if (settings_.open && settings_.scroll.rect.contains(point)) return &settings_.scroll;
  return lists_.scroll_at(point);
}

void MapPanel::send_change(Session& session) {
  if (const auto position = motion_.take_change()) session.dispatch(SetPosition{*position});
}

bool MapPanel::choose(Session& session, CssPoint at, double slack_css) {
  const bool closed = lists_.close(session);
  if (const auto disc = hit_test(scene_, at, slack_css)) {
    const MapDisc& chosen = scene_.discs[*disc];
    lists_.open_places(session, scene_.places_of(chosen), chosen.at);
  } else if (const auto arc = hit_test_arc(scene_, at, slack_css)) {
    lists_.open_arc(session, scene_.arcs[*arc], at);
  } else {
    return closed;
  }
  return true;
}

void MapPanel::begin_drawing(MapTool tool, CssPoint at, DrawnBy by) {
  motion_.stop();
  drag_.reset();
  tip_.reset();
  drawn_by_ = by;
  area_tool_.begin(tool, at);
}

// The tool is put away once it has drawn an area, not by a mere press.
void MapPanel::end_drawing(Session& session) {
  auto action = area_tool_.finish(motion_.camera(), viewport());
  if (!action) return;
  session.dispatch(*std::move(action));
  if (session.state().ui.map_tool != MapTool::none) session.dispatch(SetMapTool{MapTool::none});
}

void MapPanel::track_drawing(const PanelContext& context) {
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    if (area_tool_.drawing()) {
      area_tool_.cancel();
      context.scheduler.request();
    } else if (plot_hovered_ && context.session.state().ui.map_tool != MapTool::none) {
      context.session.dispatch(SetMapTool{MapTool::none});
      context.scheduler.request();
    }
  }
  if (!area_tool_.drawing() || drawn_by_ != DrawnBy::mouse) return;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    area_tool_.move(css_point(ImGui::GetIO().MousePos));
  } else {
    end_drawing(context.session);
    context.scheduler.request();
  }
}

// The drag that a press began goes on here, before anything is laid out, so that the map is under
// the pointer in the very frame that shows it there.
void MapPanel::track_drag(const PanelContext& context) {
  track_drawing(context);
  if (!drag_) return;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    const float dx = mouse.x - drag_->last.x;
    const float dy = mouse.y - drag_->last.y;
    if (!drag_->moved &&
        std::hypot(mouse.x - drag_->start.x, mouse.y - drag_->start.y) > map_drag_slack_css) {
      drag_->moved = true;
    }
    if (!drag_->moved || (dx == 0 && dy == 0)) return;
    motion_.drag(css_point(drag_->last), css_point(mouse));
    const double elapsed = context.now_seconds - drag_->last_seconds;
    if (elapsed > 0) {
      const float each = 1.0F / static_cast<float>(elapsed);
      drag_->vx += (dx * each - drag_->vx) * map_velocity_weight;
      drag_->vy += (dy * each - drag_->vy) * map_velocity_weight;
    }
    drag_->last = mouse;
    drag_->last_seconds = context.now_seconds;
    return;
  }
  const Drag ended = *drag_;
  drag_.reset();
  if (!ended.moved) {
    choose(context.session, css_point(ended.start), mouse_slack_css);
  } else if (!context.theme.reduced_motion &&
             context.now_seconds - ended.last_seconds < stale_drag_seconds) {
    motion_.fling(ended.vx, ended.vy, context.now_seconds);
  }
}

// The map's own ground, behind all that floats on it: whoever comes first gets the pointer.
void MapPanel::plot_ui(const PanelContext& context) {
  ImGui::SetCursorScreenPos(min_of(rect_));
  ImGui::InvisibleButton("##map-plot", {rect_.width, rect_.height});
  plot_hovered_ = ImGui::IsItemHovered();
  if (plot_hovered_ && (hovered_disc_ || hovered_arc_)) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (!ImGui::IsItemActivated()) return;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const MapTool tool = context.session.state().ui.map_tool;
  tip_.reset();
  motion_.stop();
  if (tool != MapTool::none || ImGui::GetIO().KeyShift) {
    begin_drawing(tool != MapTool::none ? tool : MapTool::box, css_point(mouse), DrawnBy::mouse);
  } else if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !hovered_disc_) {
    motion_.zoom(css_point(mouse), map_double_click_levels);
  } else {
    drag_ = Drag{.start = mouse, .last = mouse, .last_seconds = context.now_seconds};
  }
}

// The keyboard cursor walks all discs there are at this scale, in sight or not. While the map zooms
// it keeps those it had: the order of all is dear, and the next moment has another.
void MapPanel::publish_stops(const PanelContext& context) {
  const double scale = motion_.camera().scale;
  const bool zooms = std::exchange(stops_scale_, scale) != scale;
  if (stops_revision_ == builder_.cluster_revision()) return;
  if (zooms && stops_revision_ != 0) {
    context.scheduler.request();
    return;
  }
  stops_revision_ = builder_.cluster_revision();
  Session& session = context.session;
  const MapClusters& clusters = builder_.clusters();
  std::vector<GeoPoint> spots;
  spots.reserve(clusters.discs().size());
  // A disc stands where its first place does.
  for (const MapDisc& disc : clusters.discs()) {
    const Place& place = session.dataset()[clusters.places()[disc.first_place]];
    spots.push_back(spot_of(place, land_.label_points()).value_or(GeoPoint{}));
  }
  const double band_degrees = reading_band_css / motion_.camera().scale * degrees_of_radian;
  std::vector<MapStop> stops;
  stops.reserve(spots.size());
  for (const std::uint32_t index : reading_order(spots, band_degrees)) {
    const MapDisc& disc = clusters.discs()[index];
    stops.push_back({.place = clusters.places()[disc.first_place],
                     .at = spots[index],
                     .places = disc.place_count,
                     .forums = disc.forums,
                     .statements = disc.statements});
  }
  session.set_map_stops(std::move(stops));
}

std::optional<std::size_t> MapPanel::disc_under_cursor(const Session& session) const {
  const auto place = place_from_key(session.state().ui.place_cursor);
  if (!place) return std::nullopt;
  for (std::size_t i = 0; i < scene_.discs.size(); ++i) {
    const auto places = scene_.places_of(scene_.discs[i]);
    if (std::ranges::find(places, *place) != places.end()) return i;
  }
  return std::nullopt;
}

}  // namespace rostrum::ui
