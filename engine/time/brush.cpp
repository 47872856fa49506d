#include "engine/time/brush.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

// A period with both ends as edges between days: [from, to).
struct Edges {
  Day from;
  Day to;
};

Day advanced(Day edge, int bins, BinWidth snap) {
  for (; bins > 0; --bins)
    edge = next_bin_start(edge, snap);
  for (; bins < 0; ++bins)
    edge = bin_start(edge - 1, snap);
  return edge;
}

class Snapper {
 public:
  Snapper(const TimeExtent& extent, BinWidth snap)
      : snap_(snap),
        first_{static_cast<std::int32_t>(std::floor(extent.from_day))},
        last_{static_cast<std::int32_t>(std::ceil(extent.to_day)) - 1},
        start_(bin_start(first_, snap)),
        end_(next_bin_start(last_, snap)) {}

  Edges edges_of(const std::optional<TimeRange>& range) const {
    if (!range) return {start_, end_};
    return {range->from ? *range->from : start_, range->to ? *range->to + 1 : end_};
  }

  // The bin edge nearest to a fraction of a day, within the extent.
  Day nearest_edge(double day) const {
    const double bounded =
        std::clamp(day, static_cast<double>(start_.days), static_cast<double>(end_.days));
    const Day whole{static_cast<std::int32_t>(std::floor(bounded))};
    const Day before = bin_start(whole, snap_);
    const Day after = next_bin_start(whole, snap_);
    return std::min(bounded - before.days < after.days - bounded ? before : after, end_);
  }

  // The whole bins that hold two fractions of days, in order.
  Edges bins_between(double low, double high) const {
    const auto whole = [&](double day) {
      const double bounded =
          std::clamp(day, static_cast<double>(first_.days), static_cast<double>(last_.days));
      return Day{static_cast<std::int32_t>(std::floor(bounded))};
    };
    return {bin_start(whole(low), snap_), next_bin_start(whole(high), snap_)};
  }

  // A period between two edges in any order, at least one bin.
  Edges between(Day fixed, Day moving) const {
    if (moving < fixed) return {moving, fixed};
    if (fixed < moving) return {fixed, moving};
    return fixed > start_ ? Edges{bin_start(fixed - 1, snap_), fixed}
                          : Edges{fixed, next_bin_start(fixed, snap_)};
  }

  // The same number of bins, or of days, from another edge, kept within the extent.
  Edges moved_to(const Edges& period, Day from) const {
    if (!covers_whole_bins(period)) {
      const std::int32_t days = period.to - period.from;
      const Day start = std::clamp(from, start_, std::max(start_, end_ - days));
      return {start, std::min(start + days, end_)};
    }
    const int bins = static_cast<int>(bins_covering(period.from, period.to - 1, snap_).size());
    const Day latest_from = std::max(advanced(end_, -bins, snap_), start_);
    const Day start = std::clamp(from, start_, latest_from);
    return {start, std::min(advanced(start, bins, snap_), end_)};
  }

  bool covers_whole_bins(const Edges& period) const {
    return bin_start(period.from, snap_) == period.from && bin_start(period.to, snap_) == period.to;
  }

  std::optional<TimeRange> range_of(const Edges& period) const {
    TimeRange range;
    if (period.from > first_) range.from = period.from;
    if (period.to - 1 < last_) range.to = period.to - 1;
    if (!range.from && !range.to) return std::nullopt;
    return range;
  }

  Day clamped(Day edge) const { return std::clamp(edge, start_, end_); }

 private:
  BinWidth snap_;
  Day first_;
  Day last_;
  Day start_;  // edges of the bins that hold the first and the last day
  Day end_;
};

}  // namespace

BrushSpanCss brush_span(const TimeScale& scale, const TimeRange& range) {
  const auto within = [&](double px) { return std::clamp(px, scale.left_css, scale.right_css); };
  const double from = range.from ? scale.px_from_day(*range.from) : scale.left_css;
  const double to = range.to ? scale.px_from_day(*range.to + 1) : scale.right_css;
  constexpr double rounding_room_css = 0.5;
  const auto shown = [&](double px) { return std::abs(px - within(px)) <= rounding_room_css; };
  return {.from_css = within(from),
          .to_css = within(to),
          .from_shown = shown(from),
          .to_shown = shown(to),
          .open_start = !range.from,
          .open_end = !range.to};
}

BrushPart brush_part_at(const TimeScale& scale, const std::optional<TimeRange>& range, double px,
                        double grip_css) {
  if (!range) return BrushPart::outside;
  const BrushSpanCss span = brush_span(scale, *range);
  // Inside a narrow period a third is left to the body, so that it can still be moved.
  const double inner = std::min(grip_css, (span.to_css - span.from_css) / 3);
  const auto near = [&](double distance_inwards) {
    return distance_inwards >= -grip_css && distance_inwards <= inner;
  };
  if (span.from_shown && near(px - span.from_css)) return BrushPart::from_handle;
  if (span.to_shown && near(span.to_css - px)) return BrushPart::to_handle;
  return px > span.from_css && px < span.to_css ? BrushPart::body : BrushPart::outside;
}

BrushDrag begin_brush_drag(const TimeScale& scale, const std::optional<TimeRange>& range, double px,
                           double grip_css) {
  return {.part = brush_part_at(scale, range, px, grip_css), .start_px = px, .start = range};
}

std::optional<TimeRange> dragged_brush(const BrushDrag& drag, const TimeScale& scale,
                                       const TimeExtent& extent, double px,
                                       const BrushOptions& options) {
  const bool still = std::abs(px - drag.start_px) < options.click_slack_css;
  const Snapper snapper(extent, options.snap);
  if (drag.part == BrushPart::outside) {
    if (still) return std::nullopt;
    const auto [low, high] = std::minmax(px, drag.start_px);
    return snapper.range_of(snapper.bins_between(scale.day_from_px(low), scale.day_from_px(high)));
  }
  if (still) return drag.start;
  const Edges period = snapper.edges_of(drag.start);
  const double shift = (px - drag.start_px) / scale.px_per_day();
  if (drag.part == BrushPart::body) {
    return snapper.range_of(
        snapper.moved_to(period, snapper.nearest_edge(period.from.days + shift)));
  }
  const bool takes_from = drag.part == BrushPart::from_handle;
  const Day fixed = takes_from ? period.to : period.from;
  const Day taken = takes_from ? period.from : period.to;
  return snapper.range_of(snapper.between(fixed, snapper.nearest_edge(taken.days + shift)));
}

std::optional<TimeRange> nudged_brush(const std::optional<TimeRange>& range, BrushPart part,
                                      int steps, const TimeExtent& extent, BinWidth snap) {
  const Snapper snapper(extent, snap);
  Edges period = snapper.edges_of(range);
  switch (part) {
    case BrushPart::from_handle:
      period.from = snapper.clamped(
          std::min(advanced(period.from, steps, snap), bin_start(period.to - 1, snap)));
      break;
    case BrushPart::to_handle:
      period.to = snapper.clamped(
          std::max(advanced(period.to, steps, snap), next_bin_start(period.from, snap)));
      break;
    case BrushPart::body:
    case BrushPart::outside:
      period = snapper.moved_to(period, advanced(period.from, steps, snap));
      break;
  }
  return snapper.range_of(period);
}

}  // namespace rostrum
