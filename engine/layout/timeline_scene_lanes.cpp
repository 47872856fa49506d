#include "engine/layout/timeline_scene_lanes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include "engine/layout/record_group.hpp"

namespace rostrum {

namespace {

// Draws the forums of one lane that can be seen.
class LanePainter {
 public:
  LanePainter(const TimelineSceneInput& input, const TimelineLane& lane, const LaneRow& row,
              std::optional<ForumId> selected_forum, TimelineScene& scene)
      : input_(input), lane_(lane), row_(row), selected_forum_(selected_forum), scene_(scene) {}

  void paint() {
    const std::span<const LaneForum> seen = seen_forums();
    // Forums in one step of a few pixels cannot be told apart. Steps are counted from day 0, so
    // that nothing folds or unfolds while panning.
    for (std::size_t i = 0; i < seen.size();) {
      std::size_t end = i + 1;
      while (end < seen.size() && step_of(seen[end]) == step_of(seen[i]))
        ++end;
      for (std::uint32_t track = 0; track < lane_.tracks; ++track) {
        paint_step(seen.subspan(i, end - i), track);
      }
      i = end;
    }
  }

 private:
  double step_of(const LaneForum& forum) const {
    return std::floor(forum.first.days * input_.detail.px_per_day() / input_.style.fold_css);
  }

  bool seen(const CssRect& rect) const {
    return rect.right() > input_.detail.left_css && rect.x < input_.detail.right_css;
  }

  // Forums are in order of their first day, and none reaches further from it than the lane says.
  std::span<const LaneForum> seen_forums() const {
    const TimelineStyle& style = input_.style;
    const TimeScale& scale = input_.detail;
    const double row_css =
        style.bar_css + style.dot_step_css * (lane_.most_statements + 1) + style.dot_radius_css;
    const double first_day = scale.day_from_px(scale.left_css - row_css) - lane_.reach_after_days;
    const double last_day =
        scale.day_from_px(scale.right_css + style.dot_radius_css) + lane_.reach_before_days;
    const auto begin = std::ranges::partition_point(
        lane_.forums, [&](const LaneForum& f) { return f.first.days < first_day; });
    const auto end = std::ranges::partition_point(
        lane_.forums, [&](const LaneForum& f) { return f.first.days <= last_day; });
    return {begin, std::max(begin, end)};
  }

  void paint_step(std::span<const LaneForum> forums, std::uint32_t track) {
    const auto on_track = [&](const LaneForum& forum) { return forum.track == track; };
    if (std::ranges::count_if(forums, on_track) == 1) {
      paint_forum(*std::ranges::find_if(forums, on_track));
      return;
    }
    FoldedForums fold;
    bool first_matched = false;
    for (const LaneForum& forum : forums) {
      if (!on_track(forum)) continue;
      const CssRect rect = rect_of(forum);
      if (fold.count == 0) fold.rect = rect;
      fold.rect.width = std::max(fold.rect.right(), rect.right()) - fold.rect.x;
      ++fold.count;
      if (forum.matched) ++fold.matched;
      if (fold.count == 1 || (forum.matched && !first_matched)) {
        fold.first = forum.forum;
        fold.group = group_of(input_.dataset, input_.dataset[forum.forum]);
        first_matched = forum.matched;
      }
      if (forum.forum == selected_forum_) paint_forum(forum);
    }
    if (fold.count > 0 && seen(fold.rect)) scene_.folds.push_back(fold);
  }

  CssRect rect_of(const LaneForum& forum) const {
    const TimelineStyle& style = input_.style;
    const double left = input_.detail.px_from_day(forum.first);
    const double width = input_.detail.px_from_day(forum.last + 1) - left;
    const double top = row_.y_css + (style.lane_height_css - style.bar_css) / 2 +
                       forum.track * style.track_height_css;
    return {left, top, std::max(width, style.bar_css), style.bar_css};
  }

  void paint_forum(const LaneForum& forum) {
    const Forum& record = input_.dataset[forum.forum];
    const bool vague = record.date.about || record.date.uncertain;
    ForumBar bar;
    bar.forum = forum.forum;
    bar.rect = rect_of(forum);
    bar.group = group_of(input_.dataset, record);
    bar.matched = forum.matched;
    bar.selected = forum.forum == selected_forum_ ||
                   std::ranges::binary_search(input_.highlighted, forum.forum);
    bar.soft_start =
        vague || record.date.has_open_start() || record.date.start_precision != DatePrecision::day;
    bar.soft_end =
        vague || record.date.has_open_end() || record.date.end_precision != DatePrecision::day;
    if (seen(bar.rect)) scene_.bars.push_back(bar);
    paint_statements(record, bar.rect);
  }

  void paint_statements(const Forum& forum, const CssRect& bar) {
    const double radius = input_.style.dot_radius_css;
    double following = bar.right();
    for (std::uint32_t i = 0; i < forum.statement_count; ++i) {
      StatementDot dot;
      dot.statement = StatementId{forum.first_statement + i};
      const Statement& statement = input_.dataset[dot.statement];
      const DateSpan& date = statement.date;
      dot.radius_css = radius;
      dot.at.y = bar.center().y;
      if (date.overlaps(forum.date.earliest, forum.date.latest)) {
        following += input_.style.dot_step_css;
        dot.at.x = following;
      } else {
        const Day first = date.has_open_start() ? date.latest : date.earliest;
        const Day last = date.has_open_end() ? date.earliest : date.latest;
        dot.at.x = input_.detail.px_from_day((first.days + last.days + 1.0) / 2);
      }
      if (!seen({dot.at.x - radius, dot.at.y - radius, 2 * radius, 2 * radius})) continue;
      dot.group = group_of(input_.dataset, statement);
      dot.matched = input_.result.matches.test(input_.columns.row_of(dot.statement));
      dot.selected = input_.selection == RecordId(dot.statement);
      scene_.dots.push_back(dot);
    }
  }

  const TimelineSceneInput& input_;
  const TimelineLane& lane_;
  const LaneRow& row_;
  std::optional<ForumId> selected_forum_;
  TimelineScene& scene_;
};

}  // namespace

void add_lanes(const TimelineSceneInput& input, TimelineScene& scene) {
  const auto& lanes = input.lanes.lanes;
  const TimelineStyle& style = input.style;
  std::vector<double> tops{0};  // within the content, and the content's height at the end
  for (const TimelineLane& lane : lanes) {
    tops.push_back(tops.back() + style.lane_height_css +
                   style.track_height_css * (lane.tracks - 1));
  }
  scene.content_height_css = tops.back();

  std::optional<ForumId> selected_forum;
  if (input.selection) selected_forum = forum_of(input.dataset, *input.selection);
  const CssRect& area = input.lanes_rect;
  const auto after = std::upper_bound(tops.begin(), tops.end(), input.scroll_y_css);
  const auto first =
      static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - tops.begin() - 1, 0));
  for (std::size_t i = first; i < lanes.size(); ++i) {
    const double y = area.y + tops[i] - input.scroll_y_css;
    if (y >= area.bottom()) break;
    const LaneRow row{static_cast<std::uint32_t>(i), y, tops[i + 1] - tops[i]};
    scene.rows.push_back(row);
    LanePainter(input, lanes[i], row, selected_forum, scene).paint();
  }
}

}  // namespace rostrum
