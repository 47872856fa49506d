#include "engine/geo/horizon.hpp"

#include <cmath>
#include <utility>

namespace rostrum {

namespace {

bool is_near(const SpherePoint& point) {
  constexpr double rounding = 1e-12;
  return point.z >= -rounding;
}

// Where the plane through both points and the globe's middle meets the horizon.
WorldPoint horizon_between(const SpherePoint& a, const SpherePoint& b) {
  const double share = a.z / (a.z - b.z);
  const double x = a.x + share * (b.x - a.x);
  const double y = a.y + share * (b.y - a.y);
  const double off = std::hypot(x, y);
  return {x / off, y / off};
}

}  // namespace

void append_near_side(std::span<const SpherePoint> turned,
                      std::vector<std::vector<WorldPoint>>& lines) {
  std::vector<WorldPoint> line;
  const auto finish = [&] {
    // A line that only touches the horizon leaves a point.
    if (line.size() > 1) lines.push_back(std::move(line));
    line.clear();
  };
  for (std::size_t i = 0; i < turned.size(); ++i) {
    const SpherePoint& here = turned[i];
    const bool near = is_near(here);
    if (i > 0 && near != is_near(turned[i - 1])) {
      line.push_back(horizon_between(turned[i - 1], here));
    }
    if (near) {
      line.push_back({here.x, here.y});
    } else {
      finish();
    }
  }
  finish();
}

}  // namespace rostrum
