#include "engine/layout/timeline_scene.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "engine/layout/timeline_scene_lanes.hpp"

namespace rostrum {

namespace {

void clear_scene(TimelineScene& scene) {
  scene.rows.clear();
  scene.densities.clear();
  scene.dots.clear();
  scene.folds.clear();
  scene.bars.clear();
  scene.content_height_css = 0;
}

}  // namespace

void build_timeline_scene(const TimelineSceneInput& input, TimelineScene& scene) {
  clear_scene(scene);
  time_ticks(input.language, input.detail, input.text_width, input.ticks, scene.detail_ticks);
  add_lanes(input, scene);
}

std::optional<TimelineHit> hit_test(const TimelineScene& scene, CssPoint point, double slack_css) {
  for (std::size_t i = scene.bars.size(); i-- > 0;) {
    if (scene.bars[i].rect.contains(point)) return TimelineHit{.record = scene.bars[i].forum};
  }
  const StatementDot* nearest = nullptr;
  double least = 0;
  for (const StatementDot& dot : scene.dots) {
    const double beyond = std::max(
        std::abs(point.x - dot.at.x) - std::max(0.0, dot.span_css / 2 - dot.radius_css), 0.0);
    const double distance = std::hypot(beyond, point.y - dot.at.y);
    if (distance > dot.radius_css + slack_css) continue;
    if (nearest == nullptr || distance <= least) {
      nearest = &dot;
      least = distance;
    }
  }
  if (nearest != nullptr) return TimelineHit{.record = nearest->statement};
  for (const FoldedForums& fold : scene.folds) {
    if (!fold.rect.contains(point)) continue;
    return TimelineHit{fold.first, fold.count, fold.matched, fold.statements};
  }
  for (const FoldedStatements& fold : scene.densities) {
    const CssRect& rect = fold.rect;
    const CssRect near{rect.x - slack_css, rect.y - slack_css, rect.width + 2 * slack_css,
                       rect.height + 2 * slack_css};
    if (near.contains(point)) {
      return TimelineHit{.record = fold.first, .statements = fold.count};
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> lane_at(const TimelineScene& scene, double y_css) {
  for (const LaneRow& row : scene.rows) {
    if (y_css >= row.y_css && y_css < row.y_css + row.height_css) return row.lane;
  }
  return std::nullopt;
}

}  // namespace rostrum
