// A line on the sphere as lines on the world plane: cut where it crosses a flat map's antimeridian,
// and where it passes the horizon of the globe, of which the near side alone is drawn.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"
#include "engine/geo/projection.hpp"
#include "engine/geo/sphere.hpp"

namespace rostrum {

using WorldLine = std::vector<WorldPoint>;

// Where the chord between two points meets the half-plane of longitude 180. For points of a great
// circle that is where the circle does.
double latitude_at_antimeridian(const SpherePoint& a, const SpherePoint& b);

// A turned point on the near side; one on the horizon but for a rounding is seen.
bool is_seen(const SpherePoint& turned);
// Where a line between two turned points, one of them seen, passes the horizon: the part of the way
// from the first to the second, and the place, which lies on the globe's edge exactly.
struct HorizonCrossing {
  double part = 0;
  WorldPoint at;
};
HorizonCrossing horizon_crossing(const SpherePoint& a, const SpherePoint& b);

// False for a line that met a cut in its first or last point.
bool has_length(std::span<const WorldPoint> line);

// A writer that appends lines to a list, each of two points or more and some length.
class LineCollector {
 public:
  explicit LineCollector(std::vector<WorldLine>& lines) : lines_(lines) {}

  void begin(double /*share*/) { line_.clear(); }
  void add(WorldPoint point) { line_.push_back(point); }
  void end(double /*share*/) {
    if (has_length(line_)) lines_.push_back(line_);
  }

 private:
  std::vector<WorldLine>& lines_;
  WorldLine line_;
};

template <typename Writer>
void cut_at_antimeridian(std::span<const SpherePoint> line, Projection projection, Writer& writer) {
  GeoPoint before = geo_from_sphere(line.front());
  writer.begin(0);
  writer.add(world_from_geo(before, projection));
  const auto last = static_cast<double>(line.size() - 1);
  for (std::size_t i = 1; i < line.size(); ++i) {
    const GeoPoint here = geo_from_sphere(line[i]);
    if (std::abs(here.lon - before.lon) > 180) {
      const double lat = latitude_at_antimeridian(line[i - 1], line[i]);
      const double side = before.lon < 0 ? -180 : 180;
      const double share = (static_cast<double>(i) - 0.5) / last;
      writer.add(world_from_geo({lat, side}, projection));
      writer.end(share);
      writer.begin(share);
      writer.add(world_from_geo({lat, -side}, projection));
    }
    writer.add(world_from_geo(here, projection));
    before = here;
  }
  writer.end(1);
}

template <typename Writer>
void cut_at_horizon(std::span<const SpherePoint> line, const TurnMatrix& turn, Writer& writer) {
  SpherePoint before = turn.turned(line.front());
  if (is_seen(before)) {
    writer.begin(0);
    writer.add({before.x, before.y});
  }
  const auto last = static_cast<double>(line.size() - 1);
  for (std::size_t i = 1; i < line.size(); ++i) {
    const SpherePoint here = turn.turned(line[i]);
    if (is_seen(before) != is_seen(here)) {
      const HorizonCrossing crossing = horizon_crossing(before, here);
      const double share = (static_cast<double>(i - 1) + crossing.part) / last;
      if (is_seen(here)) writer.begin(share);
      writer.add(crossing.at);
      if (is_seen(before)) writer.end(share);
    }
    if (is_seen(here)) writer.add({here.x, here.y});
    before = here;
  }
  if (is_seen(before)) writer.end(1);
}

// Tells a writer of the lines a map draws of a line of two points or more: begin(share),
// add(WorldPoint) for each point, end(share), where a share says how much of the line lies before.
template <typename Writer>
void cut_line(std::span<const SpherePoint> line, const MapProjection& projection, Writer& writer) {
  if (line.size() < 2) return;
  if (projection.is_globe()) {
    cut_at_horizon(line, turn_matrix(projection.turn), writer);
  } else {
    cut_at_antimeridian(line, projection.kind, writer);
  }
}

}  // namespace rostrum
