#include "ui/timeline/timeline_panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/layout/timeline_look.hpp"
#include "ui/timeline/lane_legend.hpp"
#include "ui/timeline/lane_paint.hpp"
#include "ui/timeline/timeline_head.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text_width.hpp"

namespace rostrum::ui {

namespace {

constexpr float lane_drag_slack_css = 4;
constexpr double lane_mouse_slack_css = 3;
constexpr double lane_finger_slack_css = 12;
constexpr double fold_levels = 2;
constexpr double lane_double_click_levels = 1;

TimelineStyle scaled_timeline_style(const Theme& theme) {
  TimelineStyle style = timeline_style;
  const double coarse = theme.coarse ? coarse_lanes : 1;
  for (double* length : {&style.lane_height_css, &style.track_height_css, &style.bar_css}) {
    *length *= theme.scale * coarse;
  }
  for (double* length : {&style.dot_radius_css, &style.dot_step_css}) {
    *length *= theme.scale;
  }
  for (double* length : {&style.bar_gap_css, &style.label_gap_css}) {
    *length *= theme.scale;
  }
  style.title_css = theme.size(TextSize::caption);
  return style;
}

}  // namespace

TimeExtent timeline_extent(const Session& session) {
  constexpr int share_after = 20;
  const auto& bins = session.result().histogram.bins;
  if (!bins.empty()) {
    const std::int32_t days = bins.back().to - bins.front().from;
    return extent_of_days(bins.front().from, bins.back().to + days / share_after);
  }
  if (const auto dates = session.dataset().extent()) {
    return extent_of_days(dates->earliest, dates->latest);
  }
  return {};
}

void TimelinePanel::hide() {
  rect_ = {};
  period_slot_ = {};
  histogram_.let_go();
  pan_.reset();
  tip_.reset();
  lane_menu_.close();
  motion_.stop();
  scroll_.stop();
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
  if (!owns(at)) return;
  if (input.ctrl) {
    // Without a window the histogram shows more than lanes that follow the period.
    if (histogram_.contains(at)) motion_.start_from(histogram_.scale());
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
  if (gesture.kind == GestureKind::press) {
    tip_.reset();
    motion_.stop();
    scroll_.stop();
    finger_in_histogram_ = at.y < places_.detail_axis.y;
  }
  if (gesture.kind == GestureKind::pinch) {
    motion_.pan(gesture.dx_css);
    if (gesture.scale > 0) motion_.zoom(at.x, std::log2(static_cast<double>(gesture.scale)));
  } else if (finger_in_histogram_) {
    histogram_.gesture(session, theme, gesture, motion_);
  } else {
    lanes_gesture(session, theme, gesture, now_seconds);
  }
  send_change(session);
  scheduler.request();
}

void TimelinePanel::lanes_gesture(Session& session, const Theme& theme, const Gesture& gesture,
                                  double now_seconds) {
  const ImVec2 at{gesture.x_css, gesture.y_css};
  switch (gesture.kind) {
    case GestureKind::tap:
      // What a tap opens says it all; a lane's whole name is asked for.
      choose(session, at, lane_finger_slack_css);
      if (at.x < places_.histogram.x) tip_.show(at, now_seconds);
      break;
    case GestureKind::double_tap:
      tip_.reset();
      motion_.zoom(at.x, lane_double_click_levels);
      break;
    case GestureKind::long_press:
      tip_.show(at, now_seconds);
      break;
    case GestureKind::pan:
      motion_.pan(gesture.dx_css);
      scroll_.scroll_by(-gesture.dy_css);
      break;
    case GestureKind::pan_end:
      if (theme.reduced_motion) break;
      motion_.fling(gesture.vx, now_seconds);
      scroll_.fling(-gesture.vy, now_seconds);
      break;
    case GestureKind::press:
    case GestureKind::pan_begin:
    case GestureKind::pinch:
    case GestureKind::two_finger_tap:
    case GestureKind::cancel:
      break;
  }
}

// A drag goes on before anything is laid out, so that what is dragged is under the pointer.
void TimelinePanel::follow_mouse(const PanelContext& context) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (pan_) {
    if (down) {
      if (std::hypot(mouse.x - pan_->start.x, mouse.y - pan_->start.y) > lane_drag_slack_css) {
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
}

void TimelinePanel::let_go(const PanelContext& context, const PanHold& pan) {
  if (!pan.moved) {
    choose(context.session, pan.start, lane_mouse_slack_css);
  } else if (!context.theme.reduced_motion && !pan.speed.rested(context.now_seconds)) {
    motion_.fling(pan.speed.vx(), context.now_seconds);
    scroll_.fling(-pan.speed.vy(), context.now_seconds);
  }
}

void TimelinePanel::derive(const PanelContext& context) {
  const Session& session = context.session;
  const View& view = session.view();
  const SceneKey key{.query_revision = session.query_revision(),
                     .data_revision = session.data_revision(),
                     .language = &context.language,
                     .lanes_by = view.lanes,
                     .lane_order = view.lane_order,
                     .detail = motion_.scale(),
                     .lanes = places_.lanes.as<double>(),
                     .scroll_css = scroll_.offset_css(),
                     .text_size = context.theme.size(TextSize::caption),
                     .scale = context.theme.scale,
                     .coarse = context.theme.coarse};
  if (scene_key_ == key && scene_selection_ == view.selection) return;
  scene_key_ = key;
  scene_selection_ = view.selection;
  ++scene_revision_;
  const TimedPart timed(context.times, FramePart::scenes);
  const TextWidth text_width = text_width_of(context.theme);
  TickOptions ticks;
  ticks.font_size_css = key.text_size;
  const std::span<const ForumId> highlighted =
      session.page() ? std::span<const ForumId>(session.page()->forums)
                     : std::span<const ForumId>();
  build_timeline_scene({.language = context.language,
                        .dataset = session.dataset(),
                        .columns = session.columns(),
                        .result = session.result(),
                        .lanes = session.lanes(),
                        .detail = key.detail,
                        .lanes_rect = key.lanes,
                        .scroll_y_css = scroll_.offset_css(),
                        .selection = session.dataset().find_record(view.selection),
                        .highlighted = highlighted,
                        .wanted_groups = session.wanted_groups(),
                        .text_width = text_width,
                        .titles = titles_,
                        .style = scaled_timeline_style(context.theme),
                        .ticks = ticks},
                       scene_);
  scroll_.set_extent(scene_.content_height_css, places_.lanes.height);
}

void TimelinePanel::controls_ui(const PanelContext& context) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool twice = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);

  histogram_.controls_ui(context, motion_);
  const PaintRect& lanes = places_.lanes;
  if (lanes.empty()) {
    lanes_hovered_ = false;
    return;
  }
  ImGui::SetCursorScreenPos(min_of(lanes));
  ImGui::InvisibleButton("##lanes", {lanes.width, lanes.height});
  lanes_hovered_ = ImGui::IsItemHovered();
  if (!ImGui::IsItemActivated()) return;
  tip_.reset();
  motion_.stop();
  scroll_.stop();
  if (twice && mouse.x >= places_.histogram.x &&
      !hit_test(scene_, {mouse.x, mouse.y}, lane_mouse_slack_css)) {
    motion_.zoom(mouse.x, lane_double_click_levels);
  } else {
    pan_ = PanHold{.start = mouse, .last = mouse, .speed = DragSpeed(context.now_seconds)};
  }
}

TimelineHover TimelinePanel::find_hover(const PanelContext& context) {
  TimelineHover hover;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  hover.at = tip_.at(context.scheduler, context.now_seconds);
  if (lanes_hovered_ && !(pan_ && pan_->moved)) hover.at = mouse;
  if (hover.at && places_.lanes.contains(*hover.at)) {
    if (hover.at->x >= places_.histogram.x) {
      hover.hit = hit_test(scene_, {hover.at->x, hover.at->y}, lane_mouse_slack_css);
    } else {
      hover.lane = lane_at(scene_, hover.at->y);
    }
  }
  return hover;
}

void TimelinePanel::add_targets(const PanelContext& context) const {
  TargetMap& targets = context.targets;
  const Session& session = context.session;
  targets.add("timeline:lanes", places_.lanes);
  const PaintRect plot{places_.histogram.x, places_.lanes.y,
                       places_.lanes.right() - places_.histogram.x, places_.lanes.height};
  for (const ForumBar& bar : scene_.bars) {
    targets.add(context.strings.join({"forum:", session.dataset()[bar.forum].id}),
                intersection(bar.rect.as<float>(), plot));
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
  panel.extent_ = timeline_extent(session);
  const PaintRect& plot = panel.places_.histogram;
  // While a period is played the lanes would jump with it: they show the whole then.
  const auto followed = session.state().ui.playing ? std::nullopt : session.period_shown();
  panel.motion_.follow(view.window, followed, panel.extent_, plot.x, plot.right());
  panel.histogram_.place(context, panel.places_, panel.extent_, panel.motion_.scale());

  ImGui::PushClipRect(min_of(context.rect), max_of(context.rect), true);
  ImGui::PushID("timeline");
  ImGui::GetWindowDrawList()->AddRectFilled(min_of(context.rect), max_of(context.rect),
                                            context.theme.colors().panel);
  horizontal_line(ImGui::GetWindowDrawList(), context.theme, context.rect.x, context.rect.right(),
                  context.rect.y);
  panel.follow_mouse(context);
  panel.motion_.advance(context.now_seconds);
  panel.scroll_.advance(context.now_seconds);
  panel.controls_ui(context);
  panel.histogram_.derive(context);
  panel.derive(context);
  // What was found may have become less than what was scrolled past.
  panel.derive(context);
  panel.add_targets(context);

  const TimelineHover hover = panel.find_hover(context);
  if (hover.hit) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (hover.hit && hover.hit->forums <= 1) {
    context.highlight.show(rostrum::forum_of(session.dataset(), hover.hit->record));
  }

  panel.histogram_.paint(context, panel.motion_.scale());
  panel.period_slot_ = timeline_head_ui(context, panel.places_, panel.histogram_.bin_width());
  if (!panel.places_.compact) {
    paint_lanes(context, panel.places_, panel.scene_, session.lanes(), hover,
                panel.scroll_.offset_css());
    if (session.lanes().lanes.empty()) empty_timeline_ui(context, panel.places_);
    lane_legend_ui(context.within(panel.places_.legend));
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
