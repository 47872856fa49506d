#include "ui/timeline/timeline_panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/timeline/histogram_paint.hpp"
#include "ui/timeline/lane_paint.hpp"
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
constexpr double fold_levels = 2;
constexpr double double_click_levels = 1;
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
  for (double* length : {&style.bar_gap_css, &style.label_gap_css, &style.axis_frame_css}) {
    *length *= theme.scale;
  }
  style.title_css = theme.size(TextSize::caption);
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
  window_.reset();
  tip_.reset();
  lane_menu_.close();
  motion_.stop();
  scroll_.stop();
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
  const auto hit = hit_test(scene_, {at.x, at.y}, slack_css);
  if (!hit) return;
  // Which of several is meant cannot be known: nearer, they come apart.
  if (hit->forums > 1) {
    motion_.zoom(at.x, fold_levels);
    return;
  }
  const Dataset& dataset = session.dataset();
  const RecordId record = hit->several() ? rostrum::forum_of(dataset, hit->record) : hit->record;
  session.dispatch(Select{std::visit([&](auto id) { return dataset[id].id; }, record)});
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
    scroll_.scroll_by(motion.scroll_y_css);
  }
  send_change(session);
  scheduler.request();
}

void TimelinePanel::gesture(Session& session, const Theme& theme, FrameScheduler& scheduler,
                            const Gesture& gesture, double now_seconds) {
  const ImVec2 at{gesture.x_css, gesture.y_css};
  const float grip = std::max(finger_grip_css, theme.px(mouse_grip_css));
  switch (gesture.kind) {
    case GestureKind::press:
      tip_.reset();
      motion_.stop();
      scroll_.stop();
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
      } else {
        tip_.reset();
        motion_.zoom(at.x, double_click_levels);
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
        scroll_.scroll_by(-gesture.dy_css);
      }
      break;
    case GestureKind::pan_end:
      if (!brush_ && !finger_in_histogram_ && !theme.reduced_motion) {
        motion_.fling(gesture.vx, now_seconds);
        scroll_.fling(-gesture.vy, now_seconds);
      }
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
        const float dx = mouse.x - pan_->last.x;
        const float dy = mouse.y - pan_->last.y;
        if (dx == 0 && dy == 0) return;
        motion_.pan(dx);
        scroll_.scroll_by(-dy);
        pan_->speed.moved(dx, dy, context.now_seconds);
        pan_->last = mouse;
      }
    } else {
      let_go(context, *pan_);
      pan_.reset();
    }
  }
  if (window_) {
    if (down) {
      drag_window(mouse.x);
    } else {
      window_.reset();
    }
  }
}

void TimelinePanel::let_go(const PanelContext& context, const PanHold& pan) {
  if (!pan.moved) {
    choose(context.session, pan.start, mouse_slack_css);
  } else if (!context.theme.reduced_motion && !pan.speed.rested(context.now_seconds)) {
    motion_.fling(pan.speed.vx(), context.now_seconds);
    scroll_.fling(-pan.speed.vy(), context.now_seconds);
  }
}

// As far on the overview as the pointer went: more days than the same way on the lanes.
void TimelinePanel::drag_window(float x) {
  const double days = (x - window_->last_x) / overview_.px_per_day();
  if (days == 0) return;
  motion_.pan(-days * motion_.scale().px_per_day());
  window_->last_x = x;
}

void TimelinePanel::derive(const PanelContext& context) {
  const Session& session = context.session;
  const View& view = session.view();
  const SceneKey key{session.revision(),    overview_,
                     motion_.scale(),       css(places_.histogram),
                     css(places_.lanes),    scroll_.offset_css(),
                     shown_period(session), context.theme.size(TextSize::caption)};
  if (scene_key_ == key) return;
  scene_key_ = key;
  const TimedPart timed(context.times, FramePart::scenes);
  const TextWidth text_width = text_width_of(context.theme);
  TickOptions ticks;
  ticks.font_size_css = key.text_size;
  const std::span<const ForumId> highlighted =
      session.page() ? std::span<const ForumId>(session.page()->forums)
                     : std::span<const ForumId>();
  build_timeline_scene({.dataset = session.dataset(),
                        .columns = session.columns(),
                        .result = session.result(),
                        .lanes = session.lanes(),
                        .overview = key.overview,
                        .detail = key.detail,
                        .histogram_rect = key.histogram,
                        .lanes_rect = key.lanes,
                        .scroll_y_css = scroll_.offset_css(),
                        .selection = session.dataset().find_record(view.selection),
                        .highlighted = highlighted,
                        .brush = key.brush,
                        .text_width = text_width,
                        .titles = titles_,
                        .style = scaled_style(context.theme),
                        .ticks = ticks},
                       scene_);
  scroll_.set_room(scene_.content_height_css, places_.lanes.height);
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
  if (!ImGui::IsItemActivated()) return;
  tip_.reset();
  motion_.stop();
  scroll_.stop();
  if (twice && mouse.x >= plot.x && !hit_test(scene_, {mouse.x, mouse.y}, mouse_slack_css)) {
    motion_.zoom(mouse.x, double_click_levels);
  } else {
    pan_ = PanHold{.start = mouse, .last = mouse, .speed = DragSpeed(context.now_seconds)};
  }
}

// The line under the histogram: it moves the days the lanes show; a press beside it brings them
// there.
void TimelinePanel::window_control_ui(const PanelContext& context) {
  window_hovered_ = false;
  if (!scene_.window_rects || places_.compact) return;
  const RectCss& axis = places_.overview_axis;
  ImGui::SetCursorScreenPos(axis.min());
  ImGui::InvisibleButton("##window", {axis.width, axis.height});
  window_hovered_ = ImGui::IsItemHovered();
  context.targets.add("timeline:window", rect_of(scene_.window_rects->bracket));
  if (!ImGui::IsItemActivated()) return;
  const float x = ImGui::GetIO().MousePos.x;
  motion_.stop();
  const TimeScale& shown = motion_.scale();
  const double day = overview_.day_from_px(x);
  if (day < shown.from_day || day >= shown.to_day) {
    motion_.pan(((shown.from_day + shown.to_day) / 2 - day) * shown.px_per_day());
  }
  window_ = WindowHold{x};
}

TimelineHover TimelinePanel::find_hover(const PanelContext& context) const {
  TimelineHover hover;
  hover.window = window_hovered_ || window_.has_value();
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  hover.at = tip_;
  if (lanes_hovered_ && !(pan_ && pan_->moved)) hover.at = mouse;
  if (hover.at && places_.lanes.contains(*hover.at)) {
    if (hover.at->x >= places_.histogram.x) {
      hover.hit = hit_test(scene_, {hover.at->x, hover.at->y}, mouse_slack_css);
    } else {
      hover.lane = lane_at(scene_, hover.at->y);
    }
  }
  if (brush_) {
    hover.brush = brush_->drag.part;
  } else if (histogram_hovered_) {
    hover.brush = brush_part_at(overview_, context.session.view().query.time, mouse.x,
                                context.theme.px(mouse_grip_css));
  }
  return hover;
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
  std::string key;
  for (const ForumBar& bar : scene_.bars) {
    key.assign("forum:").append(session.dataset()[bar.forum].id);
    targets.add(key, intersection(rect_of(bar.rect), plot));
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
  panel.motion_.advance(context.now_seconds);
  panel.scroll_.advance(context.now_seconds);
  panel.controls_ui(context);
  panel.derive(context);
  // What was found may have become less than what was scrolled past.
  panel.derive(context);
  panel.window_control_ui(context);
  panel.add_targets(context);

  const TimelineHover hover = panel.find_hover(context);
  if (hover.brush == BrushPart::from_handle || hover.brush == BrushPart::to_handle ||
      hover.window) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  } else if (hover.hit) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (hover.hit && hover.hit->forums <= 1) {
    context.highlight.show(rostrum::forum_of(session.dataset(), hover.hit->record));
  }

  paint_histogram(context, panel.places_, panel.scene_, hover,
                  panel.places_.compact || panel.overview_ != panel.motion_.scale());
  if (!panel.places_.compact) {
    paint_window(context, panel.scene_, hover);
    paint_lanes(context, panel.places_, panel.scene_, session.lanes(), hover,
                panel.scroll_.offset_css());
    if (session.lanes().lanes.empty()) empty_timeline_ui(context, panel.places_);
  }
  if (hover.hit) timeline_card_ui(context, *hover.hit, *hover.at);
  if (hover.lane) lane_card_ui(context, session.lanes().lanes[*hover.lane], *hover.at);
  if (!panel.places_.compact) lane_menu_ui(panel.lane_menu_, context, panel.places_);
  ImGui::PopID();
  ImGui::PopClipRect();

  panel.send_change(session);
  if (panel.motion_.moving() || panel.scroll_.moving()) {
    context.scheduler.animate_until(context.now_seconds + 0.02);
  }
}

}  // namespace rostrum::ui
