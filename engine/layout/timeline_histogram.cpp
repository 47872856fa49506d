#include "engine/layout/timeline_histogram.hpp"

#include <algorithm>

#include "engine/time/brush.hpp"

namespace rostrum {

namespace {

bool touches(const HistogramBin& bin, const TimeRange& range) {
  return (!range.from || *range.from <= bin.to) && (!range.to || bin.from <= *range.to);
}

void add_stack(const HistogramBin& bin, const HistogramRect& column, double height_css,
               double bottom_css, TimelineScene& scene) {
  double parts = 0;
  for (const std::uint32_t count : bin.by_group)
    parts += count;
  HistogramRect part = column;
  if (parts == 0) {
    part.count = bin.count;
    part.rect.height = height_css;
    part.rect.y = bottom_css - height_css;
    scene.stacks.push_back(part);
    return;
  }
  // A record of two groups counts in both, so the parts are shares of the bin's true height.
  double top = bottom_css;
  for (std::uint32_t group = 0; group < bin.by_group.size(); ++group) {
    if (bin.by_group[group] == 0) continue;
    part.group = GroupId{group};
    part.count = bin.by_group[group];
    part.rect.height = height_css * part.count / parts;
    part.rect.y = top - part.rect.height;
    top = part.rect.y;
    scene.stacks.push_back(part);
  }
}

}  // namespace

void add_histogram(const TimelineSceneInput& input, TimelineScene& scene) {
  const CssRect& area = input.histogram_rect;
  const auto& bins = input.result.histogram;
  for (const HistogramBin& bin : bins) {
    scene.histogram_most = std::max(scene.histogram_most, bin.total);
  }
  if (scene.histogram_most == 0) return;
  const double css_each = area.height / scene.histogram_most;
  for (std::uint32_t i = 0; i < bins.size(); ++i) {
    const HistogramBin& bin = bins[i];
    if (bin.total == 0) continue;
    const double left = std::max(input.overview.px_from_day(bin.from), input.overview.left_css);
    const double right = std::min(input.overview.px_from_day(bin.to + 1), input.overview.right_css);
    if (right <= left) continue;
    HistogramRect column;
    const double gap = std::min(input.style.bin_gap_css, (right - left) / 2);
    column.rect = {left + gap / 2, area.bottom() - bin.total * css_each, right - left - gap,
                   bin.total * css_each};
    column.bin = i;
    column.count = bin.total;
    column.dimmed = input.brush && !touches(bin, *input.brush);
    scene.ghosts.push_back(column);
    if (bin.count > 0) add_stack(bin, column, bin.count * css_each, area.bottom(), scene);
  }
}

void add_brush(const TimelineSceneInput& input, TimelineScene& scene) {
  if (!input.brush) return;
  const BrushSpanCss span = brush_span(input.overview, *input.brush);
  const CssRect& area = input.histogram_rect;
  const auto handle = [&](double x) {
    return CssRect{x - input.style.handle_width_css / 2,
                   area.center().y - input.style.handle_height_css / 2,
                   input.style.handle_width_css, input.style.handle_height_css};
  };
  scene.brush =
      BrushRects{.body = {span.from_css, area.y, span.to_css - span.from_css, area.height},
                 .from_handle = handle(span.from_css),
                 .to_handle = handle(span.to_css),
                 .open_start = span.open_start,
                 .open_end = span.open_end};
}

}  // namespace rostrum
