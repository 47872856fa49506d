#include "engine/layout/timeline_histogram.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "engine/time/brush.hpp"

namespace rostrum {

namespace {

constexpr double narrow_gap_share = 0.2;

bool touches(const HistogramBin& bin, const TimeRange& range) {
  return (!range.from || *range.from <= bin.to) && (!range.to || bin.from <= *range.to);
}

void add_stack(std::span<const std::uint32_t> by_group, std::span<const GroupId> wanted,
               std::uint32_t count, const HistogramRect& column, double height_css,
               double bottom_css, std::vector<HistogramRect>& stacks) {
  const auto is_wanted = [&](std::uint32_t group) {
    return wanted.empty() || std::ranges::find(wanted, GroupId{group}) != wanted.end();
  };
  double parts = 0;
  for (std::uint32_t group = 0; group < by_group.size(); ++group)
    if (is_wanted(group)) parts += by_group[group];
  HistogramRect part = column;
  if (parts == 0) {
    part.count = count;
    part.rect.height = height_css;
    part.rect.y = bottom_css - height_css;
    stacks.push_back(part);
    return;
  }
  // A record of two groups counts in both, so the parts are shares of the bin's true height.
  double top = bottom_css;
  for (std::uint32_t group = 0; group < by_group.size(); ++group) {
    if (by_group[group] == 0 || !is_wanted(group)) continue;
    part.group = GroupId{group};
    part.count = by_group[group];
    part.rect.height = height_css * part.count / parts;
    part.rect.y = top - part.rect.height;
    top = part.rect.y;
    stacks.push_back(part);
  }
}

void add_bins(const HistogramSceneInput& input, HistogramScene& scene) {
  const Histogram& histogram = input.histogram;
  if (histogram.most == 0) return;
  const CssRect& area = input.rect;
  const double css_each = area.height / std::max(histogram.most_count, 1U);
  const double whole_css_each = area.height / histogram.most;
  const bool narrowed = std::ranges::any_of(
      histogram.bins, [](const HistogramBin& bin) { return bin.count < bin.total; });
  const auto first = std::ranges::partition_point(histogram.bins, [&](const HistogramBin& bin) {
    return input.scale.px_from_day(bin.to + 1) <= input.scale.left_css;
  });
  for (auto bin = first; bin != histogram.bins.end(); ++bin) {
    const double left = std::max(input.scale.px_from_day(bin->from), input.scale.left_css);
    if (left >= input.scale.right_css) break;
    const double right = std::min(input.scale.px_from_day(bin->to + 1), input.scale.right_css);
    if (narrowed) {
      scene.whole.push_back({(left + right) / 2, area.bottom() - bin->total * whole_css_each});
    }
    if (bin->total == 0) continue;
    const double gap = std::min(input.style.bin_gap_css, (right - left) * narrow_gap_share);
    const auto index = static_cast<std::size_t>(bin - histogram.bins.begin());
    HistogramRect column;
    column.rect = {left + gap / 2, area.y, right - left - gap, area.height};
    column.bin = static_cast<std::uint32_t>(index);
    column.count = bin->total;
    column.dimmed = input.brush && !touches(*bin, *input.brush);
    scene.columns.push_back(column);
    if (bin->count > 0) {
      add_stack(histogram.by_group(index), input.wanted_groups, bin->count, column,
                bin->count * css_each, area.bottom(), scene.stacks);
    }
  }
}

void add_brush(const HistogramSceneInput& input, HistogramScene& scene) {
  if (!input.brush) return;
  const BrushSpanCss span = brush_span(input.scale, *input.brush);
  const CssRect& area = input.rect;
  const auto handle = [&](bool shown, double x) {
    return shown
               ? std::optional(CssRect{x - input.style.handle_width_css / 2,
                                       area.center().y - input.style.handle_height_css / 2,
                                       input.style.handle_width_css, input.style.handle_height_css})
               : std::nullopt;
  };
  scene.brush =
      BrushRects{.body = {span.from_css, area.y, span.to_css - span.from_css, area.height},
                 .from_handle = handle(span.from_shown, span.from_css),
                 .to_handle = handle(span.to_shown, span.to_css),
                 .open_start = span.open_start,
                 .open_end = span.open_end};
}

}  // namespace

void build_histogram_scene(const HistogramSceneInput& input, HistogramScene& scene) {
  scene.columns.clear();
  scene.whole.clear();
  scene.stacks.clear();
  scene.brush.reset();
  add_bins(input, scene);
  add_brush(input, scene);
  time_ticks(input.language, input.scale, input.text_width, input.ticks, scene.ticks);
}

std::optional<CssRect> window_frame(const TimeScale& overview, const TimeScale& detail,
                                    const CssRect& strip, double min_width_css) {
  if (detail.from_day <= overview.from_day && detail.to_day >= overview.to_day) {
    return std::nullopt;
  }
  const double left = std::max(overview.px_from_day(detail.from_day), overview.left_css);
  const double right = std::min(overview.px_from_day(detail.to_day), overview.right_css);
  const double width = std::max(right - left, min_width_css);
  const double max_left = std::max(overview.left_css, overview.right_css - width);
  return CssRect{std::clamp(left, overview.left_css, max_left), strip.y, width, strip.height};
}

std::optional<std::uint32_t> histogram_bin_at(const HistogramScene& scene, double x_css) {
  for (const HistogramRect& column : scene.columns) {
    if (x_css >= column.rect.x && x_css < column.rect.right()) return column.bin;
  }
  return std::nullopt;
}

}  // namespace rostrum
