#include "ui/timeline/histogram_part.hpp"

#include <algorithm>
#include <cmath>

#include "engine/present/count_words.hpp"
#include "engine/present/period_text.hpp"
#include "messages/timeline.hpp"
#include "ui/timeline/histogram_paint.hpp"
#include "ui/widgets/hover_card.hpp"
#include "ui/widgets/text_width.hpp"

namespace rostrum::ui {

namespace {

constexpr float handle_drag_slack_css = 4;
constexpr float mouse_grip_css = 8;
constexpr float finger_grip_css = 22;
constexpr double min_bin_css = 6;
// A dataset of centuries is never counted by day: what no screen can show need not be made.
constexpr std::size_t max_bins = 20'000;

float grip_of(const Theme& theme) {
  return theme.coarse ? std::max(finger_grip_css, theme.px(mouse_grip_css))
                      : theme.px(mouse_grip_css);
}

HistogramStyle scaled_histogram_style(const Theme& theme) {
  HistogramStyle style;
  style.handle_width_css = 9 * theme.scale * (theme.coarse ? 1.5 : 1);
  style.handle_height_css = 20 * theme.scale * (theme.coarse ? 1.6 : 1);
  return style;
}

}  // namespace

const Histogram& HistogramPart::Counted::of(const Session& session, double px_per_day) {
  BinWidth width = bin_width_at_zoom(px_per_day, min_bin_css);
  if (const auto days = session.dataset().extent()) {
    // Coarser widths come first in the enumeration.
    width = std::min(width, bin_width_for(days->earliest, days->latest, max_bins));
  }
  const std::pair wanted{session.query_revision(), width};
  if (made_for != wanted) {
    made_for = wanted;
    build_histogram(histogram, session.dataset(), session.columns(),
                    session.result().counted_any_time, session.result().unit, width);
  }
  return histogram;
}

void HistogramPart::place(const PanelContext& context, const TimelinePlaces& places,
                          const TimeExtent& extent, const TimeScale& detail) {
  const Session& session = context.session;
  const TimedPart timed(context.times, FramePart::scenes);
  places_ = places;
  extent_ = extent;
  const PaintRect& plot = places.histogram;
  whole_ = scale_over(extent, plot.x, plot.right());
  const bool zoomed = session.view().window && detail != whole_;
  scale_ = zoomed ? detail : whole_;
  strip_ = zoomed && !places.compact ? places.overview_axis : PaintRect{};
  constexpr double min_frame_css = 11;
  window_ = window_frame(whole_, detail, strip_.as<double>(), min_frame_css).value_or(CssRect{});
  const Histogram& overview = overview_.of(session, whole_.px_per_day());
  shown_ = zoomed ? &zoomed_.of(session, scale_.px_per_day()) : &overview;
}

void HistogramPart::let_go() {
  drag_.reset();
  strip_x_.reset();
  places_ = {};
  strip_ = {};
}

bool HistogramPart::contains(ImVec2 at) const {
  return places_.histogram.contains(at) || strip_.contains(at);
}

// Alt frees the ends from the bins.
BinWidth HistogramPart::snap() const {
  if (ImGui::GetIO().KeyAlt || shown_ == nullptr) return BinWidth::day;
  return shown_->width;
}

std::optional<TimeRange> HistogramPart::shown_period(const Session& session) const {
  if (drag_ && drag_->moved) {
    return dragged_brush(drag_->drag, scale_, extent_, drag_->x, {.snap = snap()});
  }
  return session.period_shown();
}

HistogramPart::DragState HistogramPart::grab(const Session& session, float x,
                                             float grip_css) const {
  return {
      .drag = begin_brush_drag(scale_, session.period_shown(), x, grip_css), .start_x = x, .x = x};
}

void HistogramPart::move(Session& session, float x) {
  if (!drag_) return;
  drag_->x = x;
  if (std::abs(x - drag_->start_x) > handle_drag_slack_css) drag_->moved = true;
  if (!drag_->moved) return;
  const auto period = shown_period(session);
  if (period != session.period_shown()) session.dispatch(SetTime{period, true});
}

// A press that never moved chooses the bin under it, a second time takes the choice back.
void HistogramPart::end(Session& session, bool cleared) {
  if (!drag_) return;
  const auto now = session.period_shown();
  if (cleared) {
    if (now) session.dispatch(SetTime{});
  } else if (drag_->moved) {
    session.dispatch(SetTime{shown_period(session), false});
  } else if (drag_->drag.part == BrushPart::outside || drag_->drag.part == BrushPart::body) {
    const auto bin = histogram_bin_at(scene_, drag_->x);
    if (bin && *bin < shown_->bins.size()) {
      const TimeRange chosen{shown_->bins[*bin].from, shown_->bins[*bin].to};
      session.dispatch(SetTime{now == chosen ? std::nullopt : std::optional(chosen), false});
    }
  }
  drag_.reset();
}

// A press beside the frame brings the days there into sight.
void HistogramPart::press_strip(float x, TimelineMotion& motion) {
  motion.stop();
  const TimeScale& shown = motion.scale();
  if (x < window_.x || x >= window_.right()) {
    const double middle = (shown.from_day + shown.to_day) / 2;
    motion.pan((middle - whole_.day_from_px(x)) * shown.px_per_day());
  }
  strip_x_ = x;
}

// As far on the strip as the pointer went: more days than the same way on the lanes.
void HistogramPart::drag_strip(float x, TimelineMotion& motion) {
  const double days = (x - *strip_x_) / whole_.px_per_day();
  if (days == 0) return;
  motion.pan(-days * motion.scale().px_per_day());
  strip_x_ = x;
}

void HistogramPart::controls_ui(const PanelContext& context, TimelineMotion& motion) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool twice = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);

  // Handles reach beyond the plot's edges, and so does the place to hold them.
  const float grip = grip_of(context.theme);
  const PaintRect& plot = places_.histogram;
  ImGui::SetCursorScreenPos({plot.x - grip, plot.y});
  ImGui::InvisibleButton("##histogram", {plot.width + grip * 2, plot.height});
  hovered_ = ImGui::IsItemHovered();
  if (ImGui::IsItemActivated()) drag_ = grab(context.session, mouse.x, grip);
  if (ImGui::IsItemActive()) {
    move(context.session, mouse.x);
    if (twice && drag_) {
      end(context.session, true);
      context.scheduler.request();
    }
  }
  if (ImGui::IsItemDeactivated()) end(context.session, false);

  strip_hovered_ = false;
  if (strip_.empty()) return;
  ImGui::SetCursorScreenPos(min_of(strip_));
  ImGui::InvisibleButton("##overview", {strip_.width, strip_.height});
  strip_hovered_ = ImGui::IsItemHovered();
  if (ImGui::IsItemActivated()) press_strip(mouse.x, motion);
  if (ImGui::IsItemActive() && strip_x_) drag_strip(mouse.x, motion);
  if (ImGui::IsItemDeactivated()) strip_x_.reset();
}

void HistogramPart::gesture(Session& session, const Theme& theme, const Gesture& gesture,
                            TimelineMotion& motion) {
  const ImVec2 at{gesture.x_css, gesture.y_css};
  switch (gesture.kind) {
    case GestureKind::press:
      finger_on_strip_ = strip_.contains(at);
      break;
    case GestureKind::tap:
    case GestureKind::double_tap:
      if (finger_on_strip_) {
        press_strip(at.x, motion);
        strip_x_.reset();
      } else {
        drag_ = grab(session, at.x, 0);
        end(session, gesture.kind == GestureKind::double_tap);
      }
      break;
    case GestureKind::pan_begin:
      if (finger_on_strip_) {
        press_strip(at.x, motion);
      } else {
        drag_ = grab(session, at.x, std::max(finger_grip_css, theme.px(mouse_grip_css)));
      }
      break;
    case GestureKind::pan:
      if (drag_) {
        move(session, drag_->x + gesture.dx_css);
      } else if (strip_x_) {
        drag_strip(*strip_x_ + gesture.dx_css, motion);
      }
      break;
    case GestureKind::pan_end:
      end(session, false);
      strip_x_.reset();
      break;
    case GestureKind::cancel:
      drag_.reset();
      strip_x_.reset();
      break;
    case GestureKind::long_press:
    case GestureKind::two_finger_tap:
    case GestureKind::pinch:
      break;
  }
}

void HistogramPart::derive(const PanelContext& context) {
  const Session& session = context.session;
  const SceneKey key{.query_revision = session.query_revision(),
                     .scale = scale_,
                     .whole = whole_,
                     .plot = places_.histogram.as<double>(),
                     .strip = strip_.as<double>(),
                     .brush = shown_period(session),
                     .text_size = context.theme.size(TextSize::caption)};
  if (scene_key_ == key) return;
  scene_key_ = key;
  const TimedPart timed(context.times, FramePart::scenes);
  const TextWidth text_width = text_width_of(context.theme);
  TickOptions ticks;
  ticks.font_size_css = key.text_size;
  build_histogram_scene({.language = context.language,
                         .histogram = *shown_,
                         .scale = scale_,
                         .rect = key.plot,
                         .brush = key.brush,
                         .wanted_groups = session.wanted_groups(),
                         .text_width = text_width,
                         .style = scaled_histogram_style(context.theme),
                         .ticks = ticks},
                        scene_);
  if (!strip_.empty()) {
    build_histogram_scene({.language = context.language,
                           .histogram = overview_.histogram,
                           .scale = whole_,
                           .rect = key.strip,
                           .brush = key.brush,
                           .wanted_groups = session.wanted_groups(),
                           .text_width = text_width,
                           .ticks = ticks},
                          strip_scene_);
  }
}

// Years are known by the outline, whatever the bins are; each where its days are in sight.
void HistogramPart::add_targets(const PanelContext& context) const {
  const PaintRect& plot = places_.histogram;
  context.targets.add("timeline:histogram", plot);
  if (!strip_.empty()) {
    context.targets.add("timeline:overview", strip_);
    context.targets.add("timeline:window", window_.as<float>());
  }
  if (scene_.brush && scene_.brush->from_handle) {
    context.targets.add("brush:from", scene_.brush->from_handle->as<float>());
  }
  if (scene_.brush && scene_.brush->to_handle) {
    context.targets.add("brush:to", scene_.brush->to_handle->as<float>());
  }
  if (shown_->bins.empty()) return;
  const auto year_of = [](Day day) { return civil_from_day(day).year; };
  const std::int32_t from =
      std::max(year_of(scale_.calendar_day_at(plot.x)), year_of(shown_->bins.front().from));
  const std::int32_t to =
      std::min(year_of(scale_.calendar_day_at(plot.right())), year_of(shown_->bins.back().to));
  for (std::int32_t year = from; year <= to; ++year) {
    const auto left = static_cast<float>(scale_.px_from_day(first_day_of_year(year)));
    const auto right = static_cast<float>(scale_.px_from_day(first_day_of_year(year + 1)));
    context.targets.add(context.strings.join({"year:", context.strings.digits(year)}),
                        intersection({left, plot.y, right - left, plot.height}, plot));
  }
}

void HistogramPart::bin_card_ui(const PanelContext& context) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const auto bin = histogram_bin_at(scene_, mouse.x);
  if (!bin || *bin >= shown_->bins.size()) return;
  const HistogramBin& counts = shown_->bins[*bin];
  if (bin_words_.made_for != counts || bin_words_.language != &context.language) {
    bin_words_ = {.title = period_text(context.language, {counts.from, counts.to}),
                  .detail = count_of_text(context.language, context.session.result().unit,
                                          counts.count, counts.total),
                  .made_for = counts,
                  .language = &context.language};
  }
  hover_card_ui(context, mouse, context.theme.px(14), bin_words_.title, bin_words_.detail);
}

void HistogramPart::paint(const PanelContext& context, const TimeScale& detail) {
  add_targets(context);
  BrushPart lively = BrushPart::outside;
  if (drag_) {
    lively = drag_->drag.part;
  } else if (hovered_) {
    lively = brush_part_at(scale_, context.session.period_shown(), ImGui::GetIO().MousePos.x,
                           grip_of(context.theme));
  }
  if (lively == BrushPart::from_handle || lively == BrushPart::to_handle) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  } else if (strip_hovered_ || strip_x_) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  paint_histogram(context, places_, scene_, lively);
  if (!strip_.empty()) {
    paint_overview_strip(context, strip_, strip_scene_, window_,
                         strip_hovered_ || strip_x_.has_value());
  } else if (places_.compact || scale_ != detail) {
    paint_ticks(context, scene_.ticks, places_.overview_axis, true);
  }
  if (hovered_ && !drag_) bin_card_ui(context);
}

}  // namespace rostrum::ui
