#include "ui/map/map_panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/geo/projection.hpp"
#include "ui/map/map_overlays.hpp"
#include "ui/map/map_words.hpp"
#include "ui/widgets/text_width.hpp"

namespace rostrum::ui {

namespace {

constexpr float drag_slack_css = 4;  // a mouse may tremble this far and still click
constexpr double mouse_slack_css = 4;
constexpr double finger_slack_css = 14;
constexpr double double_click_levels = 1;
// A pointer that rested before it let go throws nothing.
constexpr double stale_drag_seconds = 0.06;
constexpr float velocity_weight = 0.5F;

CssPoint point_of(ImVec2 at) {
  return {at.x, at.y};
}

std::vector<ForumId> forums_at(const Session& session, std::span<const PlaceId> places) {
  std::vector<ForumId> forums;
  for (const ResultEntry& entry : session.list().entries) {
    const auto& place = session.dataset()[entry.forum].place;
    if (place && std::ranges::find(places, *place) != places.end()) forums.push_back(entry.forum);
  }
  return forums;
}

}  // namespace

void MapPanel::set_basemap(const Dataset& dataset, Basemap basemap) {
  basemap_ = std::make_unique<Basemap>(std::move(basemap));
  locator_ = std::make_unique<CountryLocator>(*basemap_);
  label_points_ = country_label_points(dataset, *basemap_);
  label_rooms_ = country_rooms(dataset, *basemap_);
  mesh_ = std::make_shared<const BasemapMesh>(build_basemap_mesh(*basemap_));
  country_of_land_.assign(basemap_->countries.size(), std::nullopt);
  land_of_country_.assign(dataset.countries().size(), std::nullopt);
  for (std::uint32_t i = 0; i < land_of_country_.size(); ++i) {
    land_of_country_[i] = find_country(*basemap_, dataset.countries()[i].id);
    if (land_of_country_[i]) country_of_land_[*land_of_country_[i]] = CountryId{i};
  }
  hovered_land_.reset();
  ++basemap_revision_;
}

MapViewport MapPanel::viewport() const {
  return {rect_.x, rect_.y, rect_.width, rect_.height};
}

bool MapPanel::takes(ImVec2 at) const {
  return rect_.contains(at) &&
         std::ranges::none_of(floating_, [&](const RectCss& rect) { return rect.contains(at); });
}

void MapPanel::hide() {
  rect_ = {};
  frame_.rect = {};
  drag_.reset();
  tip_.reset();
  floating_.clear();
  plot_hovered_ = false;
}

void MapPanel::wheel(Session& session, FrameScheduler& scheduler, const WheelMotion& motion,
                     ImVec2 at) {
  if (!open_places_.empty() && open_scroll_.rect.contains(at)) {
    open_scroll_.scroll_by(motion.scroll_y_css);
  } else if (takes(at)) {
    motion_.zoom(point_of(at), motion.zoom_levels);
    send_change(session);
  }
  scheduler.request();
}

void MapPanel::gesture(Session& session, const Theme& theme, FrameScheduler& scheduler,
                       const Gesture& gesture, double now_seconds) {
  const CssPoint at{gesture.x_css, gesture.y_css};
  switch (gesture.kind) {
    case GestureKind::press:
      motion_.stop();
      tip_.reset();
      break;
    case GestureKind::tap:
      choose(session, at, finger_slack_css);
      tip_ = ImVec2{gesture.x_css, gesture.y_css};
      break;
    case GestureKind::double_tap:
      tip_.reset();
      motion_.zoom(at, double_click_levels);
      break;
    case GestureKind::long_press:
      tip_ = ImVec2{gesture.x_css, gesture.y_css};
      break;
    case GestureKind::pan:
      motion_.drag({at.x - gesture.dx_css, at.y - gesture.dy_css}, at);
      break;
    case GestureKind::pan_end:
      if (!theme.reduced_motion) motion_.fling(gesture.vx, gesture.vy, now_seconds);
      break;
    case GestureKind::pinch:
      motion_.drag({at.x - gesture.dx_css, at.y - gesture.dy_css}, at);
      if (gesture.scale > 0) motion_.zoom(at, std::log2(static_cast<double>(gesture.scale)));
      break;
    case GestureKind::pan_begin:
    case GestureKind::cancel:
      break;
  }
  send_change(session);
  scheduler.request();
}

bool MapPanel::close_card() {
  if (open_places_.empty()) return false;
  open_places_.clear();
  return true;
}

void MapPanel::send_change(Session& session) {
  if (const auto position = motion_.take_change()) session.dispatch(SetPosition{*position});
}

void MapPanel::choose(Session& session, CssPoint at, double slack_css) {
  const auto disc = hit_test(scene_, at, slack_css);
  open_places_.clear();
  if (!disc) return;
  const auto places = scene_.places_of(scene_.discs[*disc]);
  const std::vector<ForumId> forums = forums_at(session, places);
  if (forums.size() == 1) {
    session.dispatch(Select{session.dataset()[forums.front()].id});
  } else if (forums.size() > 1) {
    open_places_.assign(places.begin(), places.end());
    open_at_ = scene_.discs[*disc].world;
    open_scroll_ = {};
  }
}

// The drag that a press began goes on here, before anything is laid out, so that the map is under
// the pointer in the very frame that shows it there.
void MapPanel::follow_drag(const PanelContext& context) {
  if (!drag_) return;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    const float dx = mouse.x - drag_->last.x;
    const float dy = mouse.y - drag_->last.y;
    if (!drag_->moved &&
        std::hypot(mouse.x - drag_->start.x, mouse.y - drag_->start.y) > drag_slack_css) {
      drag_->moved = true;
    }
    if (!drag_->moved || (dx == 0 && dy == 0)) return;
    motion_.drag(point_of(drag_->last), point_of(mouse));
    const double elapsed = context.now_seconds - drag_->last_seconds;
    if (elapsed > 0) {
      const float each = 1.0F / static_cast<float>(elapsed);
      drag_->vx += (dx * each - drag_->vx) * velocity_weight;
      drag_->vy += (dy * each - drag_->vy) * velocity_weight;
    }
    drag_->last = mouse;
    drag_->last_seconds = context.now_seconds;
    return;
  }
  const Drag ended = *drag_;
  drag_.reset();
  if (!ended.moved) {
    choose(context.session, point_of(ended.start), mouse_slack_css);
  } else if (!context.theme.reduced_motion &&
             context.now_seconds - ended.last_seconds < stale_drag_seconds) {
    motion_.fling(ended.vx, ended.vy, context.now_seconds);
  }
}

void MapPanel::derive_scene(const PanelContext& context) {
  const Session& session = context.session;
  const Theme& theme = context.theme;
  const TextWidth text_width = text_width_of(theme);
  const View& view = session.view();
  const std::span<const ForumId> highlighted =
      session.page() ? std::span<const ForumId>(session.page()->forums)
                     : std::span<const ForumId>();
  builder_.build({.dataset = session.dataset(),
                  .columns = session.columns(),
                  .result = session.result(),
                  .answer_revision = session.query_revision(),
                  .camera = motion_.camera(),
                  .viewport = viewport(),
                  .selection = session.dataset().find_record(view.selection),
                  .highlighted = highlighted,
                  .measure = view.measure,
                  .country_labels = label_points_,
                  .country_rooms = label_rooms_,
                  .basemap_revision = basemap_revision_,
                  .text_width = text_width,
                  .number_size_css = theme.size(TextSize::caption),
                  .label_sizes_css = {theme.size(TextSize::caption), theme.size(TextSize::small),
                                      theme.size(TextSize::body)}});
}

void MapPanel::find_hover() {
  hovered_disc_.reset();
  hovered_land_.reset();
  std::optional<ImVec2> at = tip_;
  if (plot_hovered_ && !(drag_ && drag_->moved)) at = ImGui::GetIO().MousePos;
  if (!at || !takes(*at)) return;
  hovered_disc_ = hit_test(scene_, point_of(*at), mouse_slack_css);
  if (hovered_disc_ || !locator_) return;
  if (const auto point = geo_from_screen(motion_.camera(), viewport(), point_of(*at))) {
    hovered_land_ = locator_->locate(*point);
  }
}

// Remembers where something floats, so that the map keeps out of it.
RectCss MapPanel::float_over(RectCss rect) {
  if (!rect.empty()) floating_.push_back(rect);
  return rect;
}

void MapPanel::place_card_ui(const PanelContext& context) {
  if (open_places_.empty()) return;
  const Session& session = context.session;
  const std::vector<ForumId> forums = forums_at(session, open_places_);
  if (forums.empty()) {
    open_places_.clear();
    return;
  }
  const CssPoint spot = screen_from_world(motion_.camera(), viewport(), open_at_);
  const PlaceCardResult result =
      place_list_ui(context, {static_cast<float>(spot.x), static_cast<float>(spot.y)}, open_scroll_,
                    places_words(session.dataset(), open_places_), forums);
  float_over(result.rect);
  if (result.chosen) context.session.dispatch(Select{session.dataset()[*result.chosen].id});
  if (result.close || result.chosen) {
    open_places_.clear();
    context.scheduler.request();
  }
}

// The map's own ground, behind all that floats on it: whoever comes first gets the pointer.
void MapPanel::plot_ui(const PanelContext& context) {
  ImGui::SetCursorScreenPos(rect_.min());
  ImGui::InvisibleButton("##map-plot", {rect_.width, rect_.height});
  plot_hovered_ = ImGui::IsItemHovered();
  if (plot_hovered_ && hovered_disc_) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (!ImGui::IsItemActivated()) return;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  tip_.reset();
  motion_.stop();
  if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !hovered_disc_) {
    motion_.zoom(point_of(mouse), double_click_levels);
  } else {
    drag_ = Drag{.start = mouse, .last = mouse, .last_seconds = context.now_seconds};
  }
}

void map_ui(MapPanel& panel, const PanelContext& context) {
  if (context.rect.empty()) {
    panel.hide();
    return;
  }
  Session& session = context.session;
  panel.rect_ = context.rect;
  const MapViewport viewport = panel.viewport();
  session.set_map_viewport(viewport);
  context.targets.add("map:plot", context.rect);

  panel.motion_.follow(session.view().position, session.view().projection, viewport,
                       context.now_seconds, context.theme.reduced_motion);
  panel.follow_drag(context);
  panel.derive_scene(context);
  panel.find_hover();
  panel.compose_frame(context);

  ImGui::PushClipRect(context.rect.min(), context.rect.max(), true);
  ImGui::PushID("map");
  panel.add_targets(context);
  panel.draw_labels(context);
  panel.draw_numbers(context);

  panel.floating_.clear();
  panel.place_card_ui(context);
  panel.float_over(zoom_buttons_ui(context));
  panel.float_over(legend_ui(context, panel.scene_.legend));
  panel.plot_ui(context);

  if (session.result().found.records() == 0) {
    empty_map_ui(context, "Nothing matches", "Take a filter away to see more.");
  } else if (panel.scene_.discs.empty()) {
    empty_map_ui(context, "Nothing here has a place", "These forums were held online.");
  } else if (panel.hovered_disc_) {
    const MapDisc& disc = panel.scene_.discs[*panel.hovered_disc_];
    hover_card_ui(context, {static_cast<float>(disc.at.x), static_cast<float>(disc.at.y)},
                  static_cast<float>(disc.radius_css) + context.theme.px(9),
                  places_words(session.dataset(), panel.scene_.places_of(disc)),
                  disc_words(disc.forums, disc.statements));
  } else if (panel.hovered_land_ && panel.country_of_land_[*panel.hovered_land_]) {
    const CountryId country = *panel.country_of_land_[*panel.hovered_land_];
    const auto& shades = panel.scene_.shades;
    const auto shade = std::ranges::find(shades, country, &CountryShade::country);
    const ImVec2 at = panel.tip_ ? *panel.tip_ : ImGui::GetIO().MousePos;
    hover_card_ui(context, at, context.theme.px(16), session.dataset()[country].name,
                  value_words(session.view().measure, shade == shades.end() ? 0 : shade->value));
  }
  ImGui::PopID();
  ImGui::PopClipRect();

  panel.send_change(session);
  if (panel.motion_.moving()) context.scheduler.animate_until(context.now_seconds + 0.02);
}

}  // namespace rostrum::ui
