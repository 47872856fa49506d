#include "ui/timeline/timeline_panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/timeline/lane_choice.hpp"
#include "ui/timeline/lane_paint.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text_width.hpp"

namespace rostrum::ui {

namespace {

constexpr float drag_slack_css = 4;
constexpr double mouse_slack_css = 3;
constexpr double finger_slack_css = 12;

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
  const double coarse = theme.coarse ? coarse_lanes : 1;
  for (double* length : {&style.lane_height_css, &style.track_height_css, &style.bar_css}) {
    *length *= theme.scale * coarse;
  }
  for (double* length : {&style.dot_radius_css, &style.dot_step_css}) {
    *length *= theme.scale;
  }
  return style;
}

// Whole bins, and at the end room for the statements that follow the last forum's bar.
TimeExtent extent_of(const Session& session) {
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

}  // namespace

void TimelinePanel::hide() {
  rect_ = {};
  histogram_.let_go();
  pan_.reset();
  tip_.reset();
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
    // Without a window the histogram shows more than lanes that follow the period.
    if (histogram_.contains(at)) motion_.start_from(histogram_.scale());
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
  if (gesture.kind == GestureKind::press) {
    tip_.reset();
    finger_in_histogram_ = at.y < places_.detail_axis.y;
  }
  if (gesture.kind == GestureKind::pinch) {
    motion_.pan(gesture.dx_css);
    if (gesture.scale > 0) motion_.zoom(at.x, std::log2(static_cast<double>(gesture.scale)));
  } else if (finger_in_histogram_) {
    histogram_.gesture(session, theme, gesture, motion_);
  } else if (gesture.kind == GestureKind::tap) {
    choose(session, at, finger_slack_css);
    tip_ = at;
  } else if (gesture.kind == GestureKind::long_press) {
    tip_ = at;
  } else if (gesture.kind == GestureKind::pan) {
    motion_.pan(gesture.dx_css);
    scroll_by(-gesture.dy_css);
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
  const SceneKey key{session.revision(), motion_.scale(), css(places_.lanes), scroll_css_,
                     context.theme.size(TextSize::caption)};
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
                                 .detail = key.detail,
                                 .lanes_rect = key.lanes,
                                 .scroll_y_css = scroll_css_,
                                 .selection = session.dataset().find_record(view.selection),
                                 .highlighted = highlighted,
                                 .text_width = text_width,
                                 .style = scaled_style(context.theme),
                                 .ticks = ticks});
}

void TimelinePanel::controls_ui(const PanelContext& context) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  histogram_.controls_ui(context, motion_);
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
  targets.add("timeline:lanes", places_.lanes);
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
  panel.motion_.follow(view.window, view.query.time, panel.extent_, plot.x, plot.right());
  panel.histogram_.place(session, panel.places_, panel.extent_, panel.motion_.scale());

  ImGui::PushClipRect(context.rect.min(), context.rect.max(), true);
  ImGui::PushID("timeline");
  ImGui::GetWindowDrawList()->AddRectFilled(context.rect.min(), context.rect.max(),
                                            context.theme.colors().panel);
  horizontal_line(ImGui::GetWindowDrawList(), context.theme, context.rect.x, context.rect.right(),
                  context.rect.y);
  panel.follow_mouse(context);
  panel.controls_ui(context);
  panel.histogram_.derive(context);
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
  if (hover.record) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);

  panel.histogram_.paint(context, panel.motion_.scale());
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
