#include "engine/geo/simplify_line.hpp"

#include <algorithm>
#include <cstddef>

namespace rostrum {

namespace {

// From p to the nearest point between a and b, squared.
double distance_squared(WorldPoint p, WorldPoint a, WorldPoint b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  double share = 0;
  if (length > 0) {
    share = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
  }
  const double off_x = p.x - (a.x + dx * share);
  const double off_y = p.y - (a.y + dy * share);
  return off_x * off_x + off_y * off_y;
}

struct Stretch {
  std::size_t first;
  std::size_t last;
};

}  // namespace

std::vector<std::uint32_t> kept_points(std::span<const WorldPoint> line, double tolerance) {
  const bool all = line.size() < 3 || tolerance <= 0;
  std::vector<bool> kept(line.size(), all);
  if (!all) kept.front() = kept.back() = true;
  std::vector<Stretch> open;
  if (!all) open.push_back({0, line.size() - 1});
  while (!open.empty()) {
    const Stretch stretch = open.back();
    open.pop_back();
    double farthest = tolerance * tolerance;
    std::size_t at = stretch.first;
    for (std::size_t i = stretch.first + 1; i < stretch.last; ++i) {
      const double distance = distance_squared(line[i], line[stretch.first], line[stretch.last]);
      if (distance <= farthest) continue;
      farthest = distance;
      at = i;
    }
    if (at == stretch.first) continue;
    kept[at] = true;
    open.push_back({stretch.first, at});
    open.push_back({at, stretch.last});
  }
  std::vector<std::uint32_t> indexes;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kept[i]) indexes.push_back(static_cast<std::uint32_t>(i));
  }
  return indexes;
}

}  // namespace rostrum
