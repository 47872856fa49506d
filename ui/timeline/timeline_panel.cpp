#include "ui/timeline/timeline_panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/timeline/timeline_paint.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text_width.hpp"

namespace rostrum::ui {

namespace {

constexpr float drag_slack_css = 4;
constexpr double mouse_slack_css = 3;
constexpr double finger_slack_css = 12;
constexpr float mouse_grip_css = 8;
constexpr float finger_grip_css = 22;
constexpr BinWidth snap = BinWidth::year;

CssRect css(const RectCss& rect) {
  return {rect.x, rect.y, rect.width, rect.height};
}
RectCss rect_of(const CssRect& rect) {
  return {static_cast<float>(rect.x), static_cast<float>(rect.y), static_cast<float>(rect.width),
          static_cast<float>(rect.height)};
}

TimelineStyle scaled_style(const Theme& theme) {
  TimelineStyle style;
  style.lane_height_css = lane_height_css;
  style.track_height_css = 18;
  style.bar_css = 14;
  style.dot_radius_css = 2.25;
  style.dot_step_css = 6;
  style.handle_width_css = 9;
  style.handle_height_css = 20;
  const double coarse = theme.coarse ? coarse_lanes : 1;
  for (double* length : {&style.lane_height_css, &style.track_height_css, &style.bar_css}) {
    *length *= theme.scale * coarse;
  }
  for (double* length : {&style.dot_radius_css, &style.dot_step_css}) {
    *length *= theme.scale;
  }
  style.handle_width_css *= theme.scale * (theme.coarse ? 1.5 : 1);
  style.handle_height_css *= theme.scale * (theme.coarse ? 1.6 : 1);
  return style;
}

// Whole bins, and at the end room for the statements that follow the last forum's bar.
TimeExtent extent_of(const Session& session) {
  constexpr int share_after = 20;
  const auto& bins = session.result().histogram;
  if (!bins.empty()) {
    const std::int32_t days = bins.back().to - bins.front().from;
    return extent_of_days(bins.front().from, bins.back().to + days / share_after);
  }
  if (const auto dates = session.dataset().extent()) {
    return extent_of_days(dates->earliest, dates->latest);
  }
  return {};
}

}  // namespace

void TimelinePanel::hide() {
  rect_ = {};
  brush_.reset();
  pan_.reset();
  tip_.reset();
}

std::optional<TimeRange> TimelinePanel::shown_period(const Session& session) const {
  if (brush_ && brush_->moved) {
    return dragged_brush(brush_->drag, overview_, extent_, brush_->x, {.snap = snap});
  }
  return session.view().query.time;
}

TimelinePanel::BrushHold TimelinePanel::hold_brush(const Session& session, float x,
                                                   float grip_css) const {
  return {.drag = begin_brush_drag(overview_, session.view().query.time, x, grip_css),
          .start_x = x,
          .x = x};
}

void TimelinePanel::move_brush(Session& session, float x) {
  if (!brush_) return;
  brush_->x = x;
  if (std::abs(x - brush_->start_x) > drag_slack_css) brush_->moved = true;
  if (!brush_->moved) return;
  const auto period = shown_period(session);
  if (period != session.view().query.time) session.dispatch(SetTime{period, true});
}

// A press that never moved chooses the year under it, a second time takes the choice back.
void TimelinePanel::end_brush(Session& session, bool cleared) {
  if (!brush_) return;
  const auto now = session.view().query.time;
  if (cleared) {
    if (now) session.dispatch(SetTime{});
  } else if (brush_->moved) {
    session.dispatch(SetTime{shown_period(session), false});
  } else if (brush_->drag.part == BrushPart::outside || brush_->drag.part == BrushPart::body) {
    if (const auto bin = histogram_bin_at(scene_, brush_->x)) {
      const HistogramBin& chosen = session.result().histogram[*bin];
      const TimeRange year{chosen.from, chosen.to};
      session.dispatch(SetTime{now == year ? std::nullopt : std::optional(year), false});
    }
  }
  brush_.reset();
}

void TimelinePanel::choose(Session& session, ImVec2 at, double slack_css) {
  if (at.x < places_.histogram.x) return;
  const auto record = hit_test(scene_, {at.x, at.y}, slack_css);
  if (!record) return;
  const Dataset& dataset = session.dataset();
  session.dispatch(Select{std::visit([&](auto id) { return dataset[id].id; }, *record)});
}

void TimelinePanel::scroll_by(float delta_css) {
  const double most = std::max(0.0, scene_.content_height_css - places_.lanes.height);
  scroll_css_ = std::clamp(scroll_css_ + delta_css, 0.0, most);
}

void TimelinePanel::send_change(Session& session) {
  if (const auto window = motion_.take_change()) session.dispatch(SetWindow{*window});
}

void TimelinePanel::wheel(Session& session, FrameScheduler& scheduler, const WheelInput& input,
                          const WheelMotion& motion, ImVec2 at) {
  if (!takes(at)) return;
  if (input.ctrl) {
    motion_.zoom(std::max(at.x, places_.histogram.x), motion.zoom_levels);
  } else if (std::abs(motion.scroll_x_css) > std::abs(motion.scroll_y_css)) {
    motion_.pan(-motion.scroll_x_css);
  } else {
    scroll_by(motion.scroll_y_css);
  }
  send_change(session);
  scheduler.request();
}

void TimelinePanel::gesture(Session& session, const Theme& theme, FrameScheduler& scheduler,
                            const Gesture& gesture, double /*now_seconds*/) {
  const ImVec2 at{gesture.x_css, gesture.y_css};
  const float grip = std::max(finger_grip_css, theme.px(mouse_grip_css));
  switch (gesture.kind) {
    case GestureKind::press:
      tip_.reset();
      finger_in_histogram_ = at.y < places_.detail_axis.y;
      break;
    case GestureKind::tap:
      if (finger_in_histogram_) {
        brush_ = hold_brush(session, at.x, 0);
        end_brush(session, false);
      } else {
        choose(session, at, finger_slack_css);
        tip_ = at;
      }
      break;
    case GestureKind::double_tap:
      if (finger_in_histogram_) {
        brush_ = hold_brush(session, at.x, 0);
        end_brush(session, true);
      }
      break;
    case GestureKind::long_press:
      tip_ = at;
      break;
    case GestureKind::pan_begin:
      if (finger_in_histogram_) brush_ = hold_brush(session, at.x, grip);
      break;
    case GestureKind::pan:
      if (brush_) {
        move_brush(session, brush_->x + gesture.dx_css);
      } else if (!finger_in_histogram_) {
        motion_.pan(gesture.dx_css);
        scroll_by(-gesture.dy_css);
      }
      break;
    case GestureKind::pan_end:
      end_brush(session, false);
      break;
    case GestureKind::pinch:
      motion_.pan(gesture.dx_css);
      if (gesture.scale > 0) motion_.zoom(at.x, std::log2(static_cast<double>(gesture.scale)));
      break;
    case GestureKind::two_finger_tap:
    case GestureKind::cancel:
      brush_.reset();
      break;
  }
  send_change(session);
  scheduler.request();
}

// A drag goes on before anything is laid out, so that what is dragged is under the pointer.
void TimelinePanel::follow_mouse(const PanelContext& context) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (pan_) {
    if (down) {
      if (std::hypot(mouse.x - pan_->start.x, mouse.y - pan_->start.y) > drag_slack_css) {
        pan_->moved = true;
      }
      if (pan_->moved) {
        motion_.pan(mouse.x - pan_->last.x);
        scroll_by(pan_->last.y - mouse.y);
        pan_->last = mouse;
      }
    } else {
      if (!pan_->moved) choose(context.session, pan_->start, mouse_slack_css);
      pan_.reset();
    }
  }
}

void TimelinePanel::derive(const PanelContext& context) {
  const Session& session = context.session;
  const View& view = session.view();
  if (lanes_revision_ != session.query_revision() || lanes_.by != view.lanes) {
    lanes_revision_ = session.query_revision();
    lanes_ =
        make_timeline_lanes(session.dataset(), session.columns(), session.result(), view.lanes);
    scene_key_.reset();
  }
  const SceneKey key{session.revision(),    overview_,
                     motion_.scale(),       css(places_.histogram),
                     css(places_.lanes),    scroll_css_,
                     shown_period(session), context.theme.size(TextSize::caption)};
  if (scene_key_ == key) return;
  scene_key_ = key;
  const TextWidth text_width = text_width_of(context.theme);
  TickOptions ticks;
  ticks.font_size_css = key.text_size;
  const std::span<const ForumId> highlighted =
      session.page() ? std::span<const ForumId>(session.page()->forums)
                     : std::span<const ForumId>();
  scene_ = build_timeline_scene({.dataset = session.dataset(),
                                 .columns = session.columns(),
                                 .result = session.result(),
                                 .lanes = lanes_,
                                 .overview = key.overview,
                                 .detail = key.detail,
                                 .histogram_rect = key.histogram,
                                 .lanes_rect = key.lanes,
                                 .scroll_y_css = scroll_css_,
                                 .selection = session.dataset().find_record(view.selection),
                                 .highlighted = highlighted,
                                 .brush = key.brush,
                                 .text_width = text_width,
                                 .style = scaled_style(context.theme),
                                 .ticks = ticks});
}

void TimelinePanel::controls_ui(const PanelContext& context) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool twice = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);

  // Handles reach beyond the plot's edges, and so does the place to hold them.
  const float grip = context.theme.px(mouse_grip_css);
  const RectCss& plot = places_.histogram;
  ImGui::SetCursorScreenPos({plot.x - grip, plot.y});
  ImGui::InvisibleButton("##histogram", {plot.width + grip * 2, plot.height});
  histogram_hovered_ = ImGui::IsItemHovered();
  if (ImGui::IsItemActivated()) brush_ = hold_brush(context.session, mouse.x, grip);
  if (ImGui::IsItemActive()) {
    move_brush(context.session, mouse.x);
    if (twice && brush_) {
      end_brush(context.session, true);
      context.scheduler.request();
    }
  }
  if (ImGui::IsItemDeactivated()) end_brush(context.session, false);

  const RectCss& lanes = places_.lanes;
  if (lanes.empty()) {
    lanes_hovered_ = false;
    return;
  }
  ImGui::SetCursorScreenPos(lanes.min());
  ImGui::InvisibleButton("##lanes", {lanes.width, lanes.height});
  lanes_hovered_ = ImGui::IsItemHovered();
  if (ImGui::IsItemActivated()) {
    tip_.reset();
    pan_ = PanHold{.start = mouse, .last = mouse};
  }
}

void TimelinePanel::add_targets(const PanelContext& context) const {
  TargetMap& targets = context.targets;
  const Session& session = context.session;
  targets.add("timeline:histogram", places_.histogram);
  targets.add("timeline:lanes", places_.lanes);
  for (const HistogramRect& ghost : scene_.ghosts) {
    const Day from = session.result().histogram[ghost.bin].from;
    targets.add("year:" + std::to_string(civil_from_day(from).year),
                {static_cast<float>(ghost.rect.x), places_.histogram.y,
                 static_cast<float>(ghost.rect.width), places_.histogram.height});
  }
  if (scene_.brush) {
    targets.add("brush:from", rect_of(scene_.brush->from_handle));
    targets.add("brush:to", rect_of(scene_.brush->to_handle));
  }
  const RectCss plot{places_.histogram.x, places_.lanes.y,
                     places_.lanes.right() - places_.histogram.x, places_.lanes.height};
  for (const ForumBar& bar : scene_.bars) {
    targets.add("forum:" + session.dataset()[bar.forum].id, intersection(rect_of(bar.rect), plot));
  }
}

void timeline_ui(TimelinePanel& panel, const PanelContext& context) {
  if (context.rect.empty()) {
    panel.hide();
    return;
  }
  Session& session = context.session;
  const View& view = session.view();
  panel.rect_ = context.rect;
  panel.places_ = TimelinePlaces::of(context.rect, context.theme);
  panel.extent_ = extent_of(session);
  const RectCss& plot = panel.places_.histogram;
  panel.overview_ = scale_over(panel.extent_, plot.x, plot.right());
  panel.motion_.follow(view.window, view.query.time, panel.extent_, plot.x, plot.right());

  ImGui::PushClipRect(context.rect.min(), context.rect.max(), true);
  ImGui::PushID("timeline");
  ImGui::GetWindowDrawList()->AddRectFilled(context.rect.min(), context.rect.max(),
                                            context.theme.colors().panel);
  horizontal_line(ImGui::GetWindowDrawList(), context.theme, context.rect.x, context.rect.right(),
                  context.rect.y);
  panel.follow_mouse(context);
  panel.controls_ui(context);
  panel.derive(context);
  // What was found may have become less than what was scrolled past.
  const double scrolled = panel.scroll_css_;
  panel.scroll_by(0);
  if (panel.scroll_css_ != scrolled) panel.derive(context);
  panel.add_targets(context);

  TimelineHover hover;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  std::optional<ImVec2> at = panel.tip_;
  if (panel.lanes_hovered_ && !(panel.pan_ && panel.pan_->moved)) at = mouse;
  if (at && panel.places_.lanes.contains(*at) && at->x >= plot.x) {
    hover.record = hit_test(panel.scene_, {at->x, at->y}, mouse_slack_css);
  }
  if (panel.brush_) {
    hover.brush = panel.brush_->drag.part;
  } else if (panel.histogram_hovered_) {
    hover.brush =
        brush_part_at(panel.overview_, view.query.time, mouse.x, context.theme.px(mouse_grip_css));
  }
  if (hover.brush == BrushPart::from_handle || hover.brush == BrushPart::to_handle) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  } else if (hover.record) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }

  paint_histogram(context, panel.places_, panel.scene_, hover,
                  panel.places_.compact || panel.overview_ != panel.motion_.scale());
  if (!panel.places_.compact) {
    paint_lanes(context, panel.places_, panel.scene_, panel.lanes_, hover, panel.scroll_css_);
  }
  if (!panel.places_.compact) lane_choice_ui(context, panel.places_);
  if (!panel.places_.compact && panel.lanes_.lanes.empty())
    empty_timeline_ui(context, panel.places_);
  if (hover.record && at) timeline_card_ui(context, *hover.record, *at);
  ImGui::PopID();
  ImGui::PopClipRect();

  panel.send_change(session);
}

}  // namespace rostrum::ui
