#include "ui/gpu/seen_parts.hpp"

#include <cmath>
#include <cstddef>

#include "engine/geo/sphere.hpp"

namespace rostrum::ui {

namespace {

// Lines are wider than their points.
constexpr double margin_css = 4;

}  // namespace

void find_seen_parts(std::span<const MeshPart> parts, std::span<const PartBounds> bounds,
                     const Camera& camera, const MapViewport& viewport, std::uint32_t gap,
                     std::vector<MeshPart>& runs) {
  runs.clear();
  const TurnMatrix turn = turn_matrix(camera.projection.turn);
  // The middle may lie left of the rectangle's own.
  const double reach_x = viewport.width - viewport.clear_width() / 2 + margin_css;
  const double reach_y = viewport.height / 2 + margin_css;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ProjectedPoint& center = bounds[i].center;
    const SpherePoint at = turn.turned({center.x, center.y, center.z});
    const auto radius = static_cast<double>(bounds[i].radius);
    const double radius_css = radius * camera.scale;
    const bool seen = at.z + radius >= 0 &&
                      std::abs(at.x - camera.center.x) * camera.scale <= reach_x + radius_css &&
                      std::abs(at.y - camera.center.y) * camera.scale <= reach_y + radius_css;
    if (!seen) continue;
    const MeshPart& part = parts[i];
    if (!runs.empty() && part.first - runs.back().end() <= gap) {
      runs.back().count = part.end() - runs.back().first;
    } else {
      runs.push_back(part);
    }
  }
}

}  // namespace rostrum::ui
