#include "engine/layout/timeline_scene_lanes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

#include "engine/layout/record_group.hpp"

namespace rostrum {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct LaneContext {
  const TimelineSceneInput& input;
  const TimelineLane& lane;
  std::optional<ForumId> selected_forum;
  TimelineScene& scene;
};

// Draws what can be seen of one track: forums and the statements that stand apart from them.
class TrackPainter {
 public:
  TrackPainter(const LaneContext& context, std::uint32_t track, double middle_css)
      : input_(context.input),
        lane_(context.lane),
        selected_forum_(context.selected_forum),
        scene_(context.scene),
        scale_(context.input.detail),
        style_(context.input.style),
        forums_(context.lane.forums_on(track)),
        statements_(context.lane.statements_on(track)),
        middle_css_(middle_css) {}

  void paint() {
    paint_statements_apart();
    const auto [begin, end] = forums_in_sight();
    // Forums in one step of a few pixels cannot be told apart. Steps are counted from day 0, so
    // that nothing folds or unfolds while panning.
    double last_right = -infinity;
    if (begin > 0) last_right = scale_.px_from_day(forums_[begin - 1].last + 1);
    for (std::size_t i = begin; i < end;) {
      const std::size_t next = end_of_step(i);
      const double next_left =
          next < forums_.size() ? scale_.px_from_day(forums_[next].first) : infinity;
      const std::span<const LaneForum> step = forums_.subspan(i, next - i);
      if (step.size() == 1) {
        paint_forum(step.front(), last_right, next_left);
      } else {
        paint_fold(step, next_left);
      }
      last_right = scale_.px_from_day(step.back().last + 1);
      i = next;
    }
  }

 private:
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  double step_of(const LaneForum& forum) const {
    return std::floor(forum.first.days * scale_.px_per_day() / style_.fold_css);
  }

  std::size_t end_of_step(std::size_t begin) const {
    const double step = step_of(forums_[begin]);
    const std::size_t end = begin + 1;
    if (end == forums_.size() || step_of(forums_[end]) != step) return end;
    const auto rest = forums_.subspan(end);
    const auto after =
        std::ranges::partition_point(rest, [&](const LaneForum& f) { return step_of(f) <= step; });
    return end + static_cast<std::size_t>(after - rest.begin());
  }

  // Forums of a track are apart, so both their first and their last days ascend. The neighbours of
  // those in sight count too: their statements and open ends may reach into sight.
  Range forums_in_sight() const {
    const double first_day = scale_.day_from_px(scale_.left_css - style_.bar_css);
    const double last_day = scale_.day_from_px(scale_.right_css);
    const auto index = [&](auto found) {
      return static_cast<std::size_t>(found - forums_.begin());
    };
    std::size_t begin = index(std::ranges::partition_point(
        forums_, [&](const LaneForum& f) { return f.last.days + 1.0 < first_day; }));
    std::size_t end = index(std::ranges::partition_point(
        forums_, [&](const LaneForum& f) { return f.first.days <= last_day; }));
    if (begin > 0) --begin;
    if (begin < forums_.size()) {
      const double step = step_of(forums_[begin]);
      begin = index(std::ranges::partition_point(
          forums_, [&](const LaneForum& f) { return step_of(f) < step; }));
    }
    end = std::min(std::max(begin, end) + 1, forums_.size());
    return {begin, end};
  }

  bool seen(const CssRect& rect) const {
    return rect.right() > scale_.left_css && rect.x < scale_.right_css;
  }

  // As wide as the days, at least as a bar is, and never over the next.
  CssRect rect_between(Day first, Day last, double next_left) const {
    const double left = scale_.px_from_day(first);
    const double right = scale_.px_from_day(last + 1);
    double wide = std::max(right, left + style_.bar_css);
    if (wide > next_left - style_.bar_gap_css) {
      wide = std::max(
          {right, next_left - style_.bar_gap_css, std::min(left + style_.fold_css, next_left)});
    }
    return {left, middle_css_ - style_.bar_css / 2, std::min(wide, next_left) - left,
            style_.bar_css};
  }

  bool is_emphasized(ForumId forum) const {
    return forum == selected_forum_ || std::ranges::binary_search(input_.highlighted, forum);
  }

  void paint_fold(std::span<const LaneForum> forums, double next_left) {
    FoldedForums fold;
    fold.rect = rect_between(forums.front().first, forums.back().last, next_left);
    if (!seen(fold.rect)) return;
    const LaneSums sums = lane_.sums_of(forums);
    fold.count = static_cast<std::uint32_t>(forums.size());
    fold.matched = sums.matched;
    fold.statements = sums.statements;
    const LaneForum* first = &forums.front();
    if (fold.matched > 0 && !first->matched) {
      const std::uint32_t none = first->before.matched;
      // The last forum before which none was found is the first that is.
      first = &*(std::ranges::partition_point(
                     forums, [&](const LaneForum& f) { return f.before.matched == none; }) -
                 1);
    }
    fold.first = first->forum;
    fold.group = group_of(input_.dataset, input_.dataset[first->forum], input_.wanted_groups);
    scene_.folds.push_back(fold);
    if (!selected_forum_ && input_.highlighted.empty()) return;
    for (const LaneForum& forum : forums) {
      if (is_emphasized(forum.forum)) paint_bar(forum, -infinity, next_left);
    }
  }

  ForumBar& paint_bar(const LaneForum& forum, double last_right, double next_left) {
    const Forum& record = input_.dataset[forum.forum];
    const DateSpan& date = record.date;
    const bool vague = date.about || date.uncertain;
    ForumBar bar;
    bar.forum = forum.forum;
    bar.rect = rect_between(forum.first, forum.last, next_left);
    bar.group = group_of(input_.dataset, record, input_.wanted_groups);
    bar.matched = forum.matched;
    bar.selected = is_emphasized(forum.forum);
    bar.soft_start = vague || date.has_open_start() || date.start_precision != DatePrecision::day;
    bar.soft_end = vague || date.has_open_end() || date.end_precision != DatePrecision::day;
    if (date.has_open_start()) {
      bar.open_from_css = std::max(last_right + style_.bar_gap_css, scale_.left_css);
    }
    if (date.has_open_end()) {
      bar.open_to_css = std::min(next_left - style_.bar_gap_css, scale_.right_css);
    }
    scene_.bars.push_back(bar);
    return scene_.bars.back();
  }

  void paint_forum(const LaneForum& forum, double last_right, double next_left) {
    ForumBar& bar = paint_bar(forum, last_right, next_left);
    const CssRect rect = bar.rect;
    const double row_right = paint_following(forum, rect, next_left);
    const double beside_from = row_right + style_.label_gap_css;
    const bool reaches_in = (bar.open_from_css && rect.x > scale_.left_css) ||
                            (bar.open_to_css && rect.right() < scale_.right_css);
    if (!seen(rect) && !reaches_in) {
      scene_.bars.pop_back();
      return;
    }
    if (bar.open_to_css) return;
    const double apart = first_apart_after(rect.right());
    const LabelSpace inside{std::max(rect.x, scale_.left_css) + style_.label_gap_css,
                            std::min(rect.right(), scale_.right_css) - style_.label_gap_css};
    const LabelSpace beside{beside_from,
                            std::min({next_left, apart, scale_.right_css + style_.label_gap_css}) -
                                style_.label_gap_css};
    const std::string& title = input_.dataset[forum.forum].short_title;
    bar.label = bar_label(input_.titles.of(forum.forum, title, input_.text_width), inside, beside);
  }

  // Statements dated within their forum, behind its bar. Returns where they end.
  double paint_following(const LaneForum& forum, const CssRect& bar, double next_left) {
    if (forum.following == 0) return bar.right();
    const double radius = style_.dot_radius_css;
    const double room = next_left - style_.bar_gap_css - radius - bar.right();
    const double step = std::min(style_.dot_step_css, room / forum.following);
    const bool apart = step >= 2 * radius;
    const double right = apart ? bar.right() + step * forum.following + radius
                               : std::max(next_left - style_.bar_gap_css, bar.right());
    if (right < scale_.left_css || bar.right() > scale_.right_css) return right;

    const Forum& record = input_.dataset[forum.forum];
    FoldedStatements fold;
    fold.rect = {bar.right() + style_.bar_gap_css, middle_css_ - radius,
                 right - bar.right() - style_.bar_gap_css, 2 * radius};
    double x = bar.right();
    for (std::uint32_t i = 0; i < record.statement_count; ++i) {
      const StatementId id{record.first_statement + i};
      const Statement& statement = input_.dataset[id];
      if (!statement.date.overlaps(record.date.earliest, record.date.latest)) continue;
      if (!in_lane(input_.dataset, input_.lanes.by, lane_, statement)) continue;
      if (apart) {
        x += step;
        paint_dot(id, x, 0);
      } else {
        add_to(fold, id);
        if (input_.selection == RecordId(id)) paint_dot(id, fold.rect.center().x, 0);
      }
    }
    // A strip too thin to be seen says nothing; the bar's own words count its statements.
    if (!apart && fold.rect.width >= style_.fold_css) scene_.densities.push_back(fold);
    return right;
  }

  void add_to(FoldedStatements& fold, StatementId id) const {
    const bool matched = input_.result.matches.test(input_.columns.row_of(id));
    if (fold.count == 0 || (matched && fold.matched == 0)) {
      fold.first = id;
      fold.group = group_of(input_.dataset, input_.dataset[id], input_.wanted_groups);
    }
    ++fold.count;
    if (matched) ++fold.matched;
  }

  void paint_dot(StatementId id, double x, double span_css) {
    StatementDot dot;
    dot.statement = id;
    dot.radius_css = style_.dot_radius_css;
    dot.at = {x, middle_css_};
    dot.span_css = span_css;
    const double reach = std::max(dot.radius_css, span_css / 2);
    if (!seen({x - reach, middle_css_ - reach, 2 * reach, 2 * reach})) return;
    dot.group = group_of(input_.dataset, input_.dataset[id], input_.wanted_groups);
    dot.matched = input_.result.matches.test(input_.columns.row_of(id));
    dot.selected = input_.selection == RecordId(id);
    scene_.dots.push_back(dot);
  }

  double step_of(const LaneStatement& statement) const {
    return std::floor(statement.middle_day() * scale_.px_per_day() / style_.fold_css);
  }

  double px_of(const LaneStatement& statement) const {
    return scale_.px_from_day(statement.middle_day());
  }

  // Statements at days of their own, those in one step folded.
  void paint_statements_apart() {
    const double reach = lane_.max_statement_days / 2.0;
    const double radius = style_.dot_radius_css;
    const double first_day = scale_.day_from_px(scale_.left_css - radius) - reach;
    const double last_day = scale_.day_from_px(scale_.right_css + radius) + reach;
    const auto begin = std::ranges::partition_point(
        statements_, [&](const LaneStatement& s) { return s.middle_day() < first_day; });
    const auto end = std::ranges::partition_point(
        statements_, [&](const LaneStatement& s) { return s.middle_day() <= last_day; });
    for (auto i = begin; i < end;) {
      auto next = i + 1;
      while (next < end && step_of(*next) == step_of(*i))
        ++next;
      if (next - i == 1) {
        paint_dot(i->statement, px_of(*i), soft_span_css(*i));
      } else {
        FoldedStatements fold;
        const double left = px_of(*i) - radius;
        fold.rect = {left, middle_css_ - radius, px_of(*(next - 1)) + radius - left, 2 * radius};
        for (auto each = i; each < next; ++each) {
          add_to(fold, each->statement);
          if (input_.selection == RecordId(each->statement))
            paint_dot(each->statement, px_of(*each), 0);
        }
        if (seen(fold.rect)) scene_.densities.push_back(fold);
      }
      i = next;
    }
  }

  // A date known to the month or year is drawn as wide as it is known, where that can be seen.
  double soft_span_css(const LaneStatement& statement) const {
    const double span = (statement.last - statement.first + 1) * scale_.px_per_day();
    const bool day = statement.first == statement.last;
    return !day && span >= 6 * style_.dot_radius_css ? span : 0;
  }

  double first_apart_after(double x_css) const {
    const double day = scale_.day_from_px(x_css);
    const auto found = std::ranges::partition_point(
        statements_, [&](const LaneStatement& s) { return s.middle_day() < day; });
    if (found == statements_.end()) return infinity;
    return px_of(*found) - std::max(style_.dot_radius_css, soft_span_css(*found) / 2);
  }

  const TimelineSceneInput& input_;
  const TimelineLane& lane_;
  std::optional<ForumId> selected_forum_;
  TimelineScene& scene_;
  const TimeScale& scale_;
  const TimelineStyle& style_;
  std::span<const LaneForum> forums_;
  std::span<const LaneStatement> statements_;
  double middle_css_;
};

// The lane that covers a distance from the top of all lanes.
std::size_t lane_under(const TimelineLanes& lanes, double y_css, const TimelineStyle& style) {
  std::size_t low = 0;
  std::size_t high = lanes.lanes.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (lane_top_css(lanes, middle + 1, style) <= y_css) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

void add_tracks(const LaneContext& context, const LaneRow& row) {
  const TimelineStyle& style = context.input.style;
  const CssRect& area = context.input.lanes_rect;
  const auto track_of = [&](double y_css) {
    const double track =
        std::floor((y_css - row.y_css - style.lane_height_css) / style.track_height_css) + 1;
    return static_cast<std::uint32_t>(
        std::clamp(track, 0.0, static_cast<double>(context.lane.tracks - 1)));
  };
  // A track more on either side: bars may be higher than what a track adds.
  const std::uint32_t above = track_of(area.y);
  const std::uint32_t last = std::min(track_of(area.bottom()) + 1, context.lane.tracks - 1);
  for (std::uint32_t track = above > 0 ? above - 1 : 0; track <= last; ++track) {
    const double middle = row.y_css + style.lane_height_css / 2 + track * style.track_height_css;
    TrackPainter(context, track, middle).paint();
  }
}

}  // namespace

double lane_top_css(const TimelineLanes& lanes, std::size_t lane, const TimelineStyle& style) {
  const auto& all = lanes.lanes;
  std::size_t tracks = 0;
  if (lane < all.size()) {
    tracks = all[lane].tracks_before;
  } else if (!all.empty()) {
    tracks = std::size_t{all.back().tracks_before} + all.back().tracks;
  }
  return style.lane_height_css * static_cast<double>(lane) +
         style.track_height_css * static_cast<double>(tracks - lane);
}

void add_lanes(const TimelineSceneInput& input, TimelineScene& scene) {
  const auto& lanes = input.lanes.lanes;
  const TimelineStyle& style = input.style;
  input.titles.set_size(static_cast<float>(style.title_css));
  scene.content_height_css = lane_top_css(input.lanes, lanes.size(), style);

  std::optional<ForumId> selected_forum;
  if (input.selection) selected_forum = forum_of(input.dataset, *input.selection);
  const CssRect& area = input.lanes_rect;
  for (std::size_t i = lane_under(input.lanes, input.scroll_y_css, style); i < lanes.size(); ++i) {
    const double top = lane_top_css(input.lanes, i, style);
    LaneRow row;
    row.lane = static_cast<std::uint32_t>(i);
    row.y_css = area.y + top - input.scroll_y_css;
    if (row.y_css >= area.bottom()) break;
    row.height_css = lane_top_css(input.lanes, i + 1, style) - top;
    row.label_y_css =
        std::clamp(area.y, row.y_css, row.y_css + row.height_css - style.lane_height_css);
    scene.rows.push_back(row);
    add_tracks({input, lanes[i], selected_forum, scene}, row);
  }
}

}  // namespace rostrum
