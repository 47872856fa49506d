#include "ui/gpu/map_renderer.hpp"

#include <cmath>

namespace rostrum::ui {

void append_arc(std::span<const WorldPoint> line, const ArcLook& look,
                std::vector<ArcSegment>& segments) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  double along = 0;
  const auto width_here = [&] {
    const float share = length > 0 ? static_cast<float>(along / length) : 0;
    return std::lerp(look.width_start_css, look.width_end_css, share);
  };
  for (std::size_t i = 1; i < line.size(); ++i) {
    const WorldPoint a = line[i - 1];
    const WorldPoint b = line[i];
    const float width_a = width_here();
    along += std::hypot(b.x - a.x, b.y - a.y);
    segments.push_back({static_cast<float>(a.x), static_cast<float>(a.y), static_cast<float>(b.x),
                        static_cast<float>(b.y), width_a, width_here(), look.color});
  }
}

}  // namespace rostrum::ui
