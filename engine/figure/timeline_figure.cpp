#include "engine/figure/timeline_figure.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "engine/figure/path_text.hpp"
#include "engine/figure/text_lines.hpp"
#include "engine/layout/timeline_histogram.hpp"
#include "engine/layout/timeline_look.hpp"
#include "engine/layout/timeline_scene.hpp"
#include "engine/present/lane_captions.hpp"
#include "messages/figure.hpp"

namespace rostrum {

namespace {

constexpr double histogram_css = 84;
constexpr double axis_css = 20;
constexpr double min_bin_css = 6;
constexpr std::size_t max_bins = 20'000;
constexpr float caption_css = 11;
constexpr float name_css = 12.5F;
constexpr double rounding_css = 3;
constexpr int soft_steps = 4;  // strips of a soft end, each stronger than the one before

class TimelinePainter {
 public:
  TimelinePainter(Figure& figure, const TimelineFigureInput& input)
      : figure_(figure),
        in_(input),
        label_css_(std::clamp(input.width_css * 0.2, 134.0, 176.0)),
        left_(input.left_css + label_css_),
        right_(input.left_css + input.width_css - 1) {}

  double paint() {
    double y = paint_histogram(is_zoomed() ? detail() : whole());
    if (has_two_scales()) {
      paint_labels(histogram_.ticks, y, in_.colors.ink_faint);
      y += axis_css;
    }
    return paint_lanes(detail(), y) - in_.top_css;
  }

  // Of all but the lanes.
  double fixed_css() const { return histogram_css + axis_css * (has_two_scales() ? 2 : 1); }

 private:
  TimeScale detail() const { return in_.detail.resized(left_, right_); }
  TimeScale whole() const { return scale_over(in_.extent, left_, right_); }
  // As on screen: without a window of its own the histogram shows everything.
  bool is_zoomed() const { return in_.session.view().window.has_value(); }
  bool has_two_scales() const { return !is_zoomed() && detail() != whole(); }

  Ink group_ink(const std::optional<GroupId>& group, float opacity) const {
    return solid(group ? in_.colors.groups[group->index % share_count] : in_.colors.ink_faint,
                 opacity);
  }
  void fill(const CssRect& rect, Ink ink, double rounding = 0) {
    if (rect.width <= 0 || rect.height <= 0) return;
    figure_.add(FigureRect{.rect = rect, .rounding = rounding, .fill = ink});
  }
  // On a line around its middle.
  void write(double x, double middle_y, std::string text, float size, std::uint32_t color) {
    if (text.empty()) return;
    figure_.add(FigureText{.at = {x, middle_y + size * baseline_share},
                           .text = std::move(text),
                           .size = size,
                           .ink = solid(color)});
  }
  void paint_labels(const std::vector<Tick>& ticks, double y, std::uint32_t color) {
    for (const Tick& tick : ticks)
      write(tick.label_left_css, y + axis_css / 2, tick.label, caption_css, color);
  }

  // Returns where it ends.
  double paint_histogram(const TimeScale& scale) {
    const Session& session = in_.session;
    const CssRect plot{left_, in_.top_css, right_ - left_, histogram_css};
    BinWidth width = bin_width_at_zoom(scale.px_per_day(), min_bin_css);
    if (const auto days = session.dataset().extent()) {
      width = std::min(width, bin_width_for(days->earliest, days->latest, max_bins));
    }
    Histogram counts;
    build_histogram(counts, session.dataset(), session.columns(), session.result().counted_any_time,
                    session.result().unit, width);
    build_histogram_scene({.language = session.language(),
                           .histogram = counts,
                           .scale = scale,
                           .rect = plot,
                           .brush = session.period_shown(),
                           .wanted_groups = session.wanted_groups(),
                           .text_width = in_.text_width},
                          histogram_);
    write(in_.left_css, in_.top_css + caption_css / 2,
          bin_caption(session.language(), width, session.result().unit), caption_css,
          in_.colors.ink_faint);
    const auto& brush = histogram_.brush;
    if (brush) fill(brush->body, solid(in_.colors.accent, 0.1F));
    for (const HistogramRect& part : histogram_.stacks)
      fill(part.rect, group_ink(part.group, part.dimmed ? dimmed_opacity : 1.0F));
    if (!histogram_.whole.empty()) {
      PathText line;
      line.add(histogram_.whole);
      figure_.add(
          FigurePath{.data = line.take(), .stroke = solid(in_.colors.ink_faint), .dashed = true});
    }
    fill({plot.x, plot.bottom(), plot.width, 1}, solid(in_.colors.line));
    if (brush) {
      for (const auto& handle : {brush->from_handle, brush->to_handle}) {
        if (!handle) continue;
        fill({handle->center().x - 0.75, plot.y, 1.5, plot.height}, solid(in_.colors.accent));
      }
    }
    return plot.bottom();
  }

  // As many whole lanes as there is room for, one at least. Returns where they end.
  double paint_lanes(const TimeScale& detail, double y) {
    const Session& session = in_.session;
    const TimelineLanes& lanes = session.lanes();
    std::size_t shown = std::min<std::size_t>(1, lanes.lanes.size());
    const auto fits = [&](std::size_t count) {
      // Below those that are not all stands how many are not.
      const double below = count < lanes.lanes.size() ? axis_css : 0;
      return fixed_css() + lane_top_css(lanes, count, timeline_style) + below <= in_.height_css;
    };
    for (std::size_t count = shown + 1; count <= lanes.lanes.size(); ++count) {
      if (fits(count)) shown = count;
    }
    const double top = y + axis_css;
    const CssRect area{in_.left_css, top, in_.width_css,
                       lane_top_css(lanes, shown, timeline_style)};
    TitleWidths titles;
    TimelineScene scene;
    const SubjectPage* page = session.page();
    build_timeline_scene({.language = session.language(),
                          .dataset = session.dataset(),
                          .columns = session.columns(),
                          .result = session.result(),
                          .lanes = lanes,
                          .detail = detail,
                          .lanes_rect = area,
                          .selection = session.dataset().find_record(session.view().selection),
                          .highlighted = page != nullptr ? std::span<const ForumId>(page->forums)
                                                         : std::span<const ForumId>(),
                          .wanted_groups = session.wanted_groups(),
                          .text_width = in_.text_width,
                          .titles = titles,
                          .style = timeline_style},
                         scene);
    paint_labels(scene.detail_ticks, y, in_.colors.ink_soft);
    for (const Tick& tick : scene.detail_ticks) {
      if (!tick.line) continue;
      const bool strong = tick.major || !tick.label.empty();
      fill({tick.px, y, 1, area.bottom() - y}, solid(in_.colors.line, strong ? 0.75F : 0.35F));
    }
    for (const LaneRow& row : scene.rows) {
      if (row.y_css + row.height_css > area.bottom() + 1) continue;
      const double middle =
          row.y_css + std::min(row.height_css, timeline_style.lane_height_css) / 2;
      write(in_.left_css, middle,
            fitted_text(session.language().text(lanes.lanes[row.lane].label), label_css_ - 8,
                        name_css, in_.text_width),
            name_css, in_.colors.ink_soft);
      fill({left_, row.y_css + row.height_css, right_ - left_, 1}, solid(in_.colors.line, 0.6F));
    }
    figure_.add(FigureClip{{left_, top, right_ - left_, area.height + 1}});
    for (const FoldedStatements& fold : scene.densities)
      paint_density(fold);
    for (const StatementDot& dot : scene.dots)
      paint_dot(dot);
    for (const FoldedForums& fold : scene.folds)
      paint_fold(fold);
    for (const ForumBar& bar : scene.bars)
      paint_bar(bar);
    figure_.add(FigureClipEnd{});
    const std::size_t rest = lanes.lanes.size() - shown;
    if (rest == 0) return area.bottom();
    write(in_.left_css, area.bottom() + axis_css / 2,
          session.language().text(msg::figure_lanes_left_out{.count = rest}), caption_css,
          in_.colors.ink_faint);
    return area.bottom() + axis_css;
  }

  void paint_density(const FoldedStatements& fold) {
    const double dense = std::min(1.0, fold.count / std::max(1.0, fold.rect.width));
    const auto strength = static_cast<float>(0.35 + 0.65 * dense) * dot_opacity;
    fill(fold.rect, group_ink(fold.group, fold.matched > 0 ? strength : unmatched_opacity),
         fold.rect.height / 2);
  }

  void paint_dot(const StatementDot& dot) {
    const Ink ink = group_ink(dot.group, dot.matched ? dot_opacity : unmatched_opacity);
    const double radius = dot.radius_css;
    if (dot.span_css > 0) {
      const CssRect wide{dot.at.x - dot.span_css / 2, dot.at.y - radius, dot.span_css, radius * 2};
      paint_soft(wide, ink, wide.width / 2, wide.width / 2);
    } else {
      figure_.add(FigureCircle{
          .center = dot.at, .radius = dot.selected ? radius + 1 : radius, .fill = ink});
    }
    if (!dot.selected) return;
    figure_.add(FigureCircle{
        .center = dot.at, .radius = radius + 2.5, .stroke = solid(in_.colors.ink), .width = 1.5F});
  }

  void paint_fold(const FoldedForums& fold) {
    constexpr double most = 5;  // doublings
    const float share = static_cast<float>(fold.matched) / static_cast<float>(fold.count);
    const double part = std::min(1.0, std::log2(static_cast<double>(fold.count)) / most);
    const double height = fold.rect.height * (0.5 + part / 2);
    fill({fold.rect.x, fold.rect.center().y - height / 2, fold.rect.width, height},
         group_ink(fold.group, std::max(unmatched_opacity, share)), 1);
  }

  // A rectangle whose ends fade out in strips over so much of it.
  void paint_soft(const CssRect& rect, Ink ink, double left, double right, double rounding = 0) {
    const double middle = rect.width - left - right;
    fill({rect.x + left, rect.y, middle, rect.height}, ink, left + right > 0 ? 0 : rounding);
    for (int step = 0; step < soft_steps; ++step) {
      Ink faded = ink;
      faded.opacity *= (static_cast<float>(step) + 0.5F) / soft_steps;
      const double strip_left = left / soft_steps;
      const double strip_right = right / soft_steps;
      fill({rect.x + step * strip_left, rect.y, strip_left, rect.height}, faded);
      fill({rect.right() - (step + 1) * strip_right, rect.y, strip_right, rect.height}, faded);
    }
  }

  // An open end goes on as a line that fades out, with a head where it leaves.
  void paint_open_end(double from, double to, double middle, Ink ink) {
    constexpr double head = 5;
    constexpr double thick = 3;
    if (std::abs(to - from) < head) return;
    const double tip = to > from ? to - head : to + head;
    const CssRect line{std::min(from, tip), middle - thick / 2, std::abs(tip - from), thick};
    paint_soft(line, ink, to > from ? 0 : line.width, to > from ? line.width : 0);
    ink.opacity *= 0.25F;
    const CssPoint corners[] = {{tip, middle - head}, {to, middle}, {tip, middle + head}};
    PathText path;
    path.add(corners, true);
    figure_.add(FigurePath{.data = path.take(), .fill = ink});
  }

  void paint_bar(const ForumBar& bar) {
    const CssRect& rect = bar.rect;
    const Ink ink = group_ink(bar.group, bar.matched ? 1 : unmatched_opacity);
    const double middle = rect.center().y;
    if (bar.open_from_css) paint_open_end(rect.x, *bar.open_from_css, middle, ink);
    if (bar.open_to_css) paint_open_end(rect.right(), *bar.open_to_css, middle, ink);
    const double fade = std::min(soft_end_css, rect.width / 3);
    paint_soft(rect, ink, bar.soft_start ? fade : 0, bar.soft_end ? fade : 0, rounding_css);
    if (bar.selected) {
      figure_.add(FigureRect{.rect = rect.grown_by(1.5),
                             .rounding = rounding_css + 1.5,
                             .stroke = solid(in_.colors.ink),
                             .width = 1.5F});
    }
    if (!bar.label) return;
    std::uint32_t color = in_.colors.ink_faint;
    if (bar.label->inside && bar.matched) {
      color = bar.group ? in_.colors.on_group : in_.colors.paper;
    }
    write(bar.label->left_css, middle,
          fitted_text(in_.session.dataset()[bar.forum].short_title, bar.label->width_css,
                      caption_css, in_.text_width),
          caption_css, color);
  }

  Figure& figure_;
  const TimelineFigureInput& in_;
  double label_css_;
  double left_;
  double right_;
  HistogramScene histogram_;
};

}  // namespace

double add_timeline(Figure& figure, const TimelineFigureInput& input) {
  return TimelinePainter(figure, input).paint();
}

double whole_timeline_css(const TimelineFigureInput& input) {
  Figure none;
  const TimelineLanes& lanes = input.session.lanes();
  return TimelinePainter(none, input).fixed_css() +
         lane_top_css(lanes, lanes.lanes.size(), timeline_style);
}

}  // namespace rostrum
