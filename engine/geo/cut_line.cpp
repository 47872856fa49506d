#include "engine/geo/cut_line.hpp"

#include <algorithm>

namespace rostrum {

double latitude_at_antimeridian(const SpherePoint& a, const SpherePoint& b) {
  const double span = a.x - b.x;
  const double part = span == 0 ? 0 : std::clamp(a.x / span, 0.0, 1.0);
  return geo_from_sphere(a + part * (b - a)).lat;
}

bool is_seen(const SpherePoint& turned) {
  constexpr double rounding = 1e-12;
  return turned.z >= -rounding;
}

HorizonCrossing horizon_crossing(const SpherePoint& a, const SpherePoint& b) {
  const double part = std::clamp(a.z / (a.z - b.z), 0.0, 1.0);
  const SpherePoint on_chord = a + part * (b - a);
  const double away = std::hypot(on_chord.x, on_chord.y);
  return {part, {on_chord.x / away, on_chord.y / away}};
}

bool has_length(std::span<const WorldPoint> line) {
  constexpr double none = 1e-9;
  return std::ranges::any_of(line, [&](WorldPoint p) {
    return std::hypot(p.x - line.front().x, p.y - line.front().y) > none;
  });
}

}  // namespace rostrum
