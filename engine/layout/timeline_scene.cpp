#include "engine/layout/timeline_scene.hpp"

#include <cmath>
#include <cstddef>

#include "engine/layout/timeline_scene_lanes.hpp"

namespace rostrum {

TimelineScene build_timeline_scene(const TimelineSceneInput& input) {
  TimelineScene scene;
  scene.detail_ticks = time_ticks(input.detail, input.text_width, input.ticks);
  add_lanes(input, scene);
  return scene;
}

std::optional<RecordId> hit_test(const TimelineScene& scene, CssPoint point, double slack_css) {
  for (std::size_t i = scene.bars.size(); i-- > 0;) {
    if (scene.bars[i].rect.contains(point)) return scene.bars[i].forum;
  }
  const StatementDot* nearest = nullptr;
  double least = 0;
  for (const StatementDot& dot : scene.dots) {
    const double distance = std::hypot(point.x - dot.at.x, point.y - dot.at.y);
    if (distance > dot.radius_css + slack_css) continue;
    if (nearest == nullptr || distance <= least) {
      nearest = &dot;
      least = distance;
    }
  }
  if (nearest != nullptr) return nearest->statement;
  for (const FoldedForums& fold : scene.folds) {
    if (fold.rect.contains(point)) return fold.first;
  }
  return std::nullopt;
}

}  // namespace rostrum
