#include "engine/layout/map_scene.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

double distance_to_segment(WorldPoint p, WorldPoint a, WorldPoint b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  const double along =
      square == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0);
  return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

}  // namespace

std::optional<std::size_t> hit_test(const MapScene& scene, CssPoint point, double slack_css) {
  std::optional<std::size_t> nearest;
  double min_gap = slack_css;
  for (std::size_t i = scene.discs.size(); i-- > 0;) {
    const MapDisc& disc = scene.discs[i];
    const double gap = std::hypot(point.x - disc.at.x, point.y - disc.at.y) - disc.radius_css;
    if (gap <= 0) return i;
    if (gap <= min_gap && (!nearest || gap < min_gap)) {
      nearest = i;
      min_gap = gap;
    }
  }
  return nearest;
}

std::optional<std::size_t> hit_test_arc(const MapScene& scene, CssPoint point, double slack_css) {
  if (scene.arcs.empty()) return std::nullopt;
  const WorldPoint world = world_from_screen(scene.camera, scene.viewport, point);
  std::optional<std::size_t> nearest;
  double min_gap = slack_css;
  for (std::size_t i = scene.arcs.size(); i-- > 0;) {
    const MapArc& arc = scene.arcs[i];
    const auto points = scene.points_of(arc);
    double distance = min_gap + static_cast<double>(arc.width_css);
    distance /= scene.camera.scale;
    for (std::size_t k = 1; k < points.size(); ++k)
      distance = std::min(distance, distance_to_segment(world, points[k - 1], points[k]));
    const double gap =
        std::max(0.0, distance * scene.camera.scale - static_cast<double>(arc.width_css) / 2);
    if (nearest ? gap < min_gap : gap <= min_gap) {
      nearest = i;
      min_gap = gap;
    }
  }
  return nearest;
}

}  // namespace rostrum
