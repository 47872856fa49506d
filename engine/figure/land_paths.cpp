#include "engine/figure/land_paths.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ranges>
#include <span>

#include "engine/figure/path_text.hpp"
#include "engine/geo/cut_line.hpp"
#include "engine/geo/simplify_line.hpp"

namespace rostrum {

namespace {

constexpr double path_tolerance_css = 0.25;
constexpr double max_edge_degrees = 2;    // a straight line in degrees is a curve elsewhere
constexpr double max_edge_on_rim = 0.05;  // radians, along the globe's edge
constexpr double beyond_css = 4;          // of the window: cuts are made out of sight
constexpr double grid_step_degrees = 15;

// A part of a line, of which the globe shows all or nothing; parts meet on the globe's edge.
struct Part {
  std::vector<WorldPoint> points;
  bool seen = true;
};
using Line = std::vector<Part>;

struct Sight {
  const Camera& camera;
  const MapViewport& viewport;
  CssRect room = viewport.grown_by(beyond_css);
  TurnMatrix turn = turn_matrix(camera.projection.turn);

  CssPoint at(WorldPoint point) const { return screen_from_world(camera, viewport, point); }
  double tolerance() const { return path_tolerance_css / camera.scale; }
};

WorldPoint pushed_out(const SpherePoint& hidden) {
  const double away = std::hypot(hidden.x, hidden.y);
  return away > 0 ? WorldPoint{hidden.x / away, hidden.y / away} : WorldPoint{1, 0};
}

// Along the edge, the shorter way.
void follow_rim(std::vector<WorldPoint>& points, WorldPoint to) {
  const WorldPoint from = points.back();
  const double start = std::atan2(from.y, from.x);
  const double way = std::remainder(std::atan2(to.y, to.x) - start, 2 * std::numbers::pi);
  const int steps = static_cast<int>(std::ceil(std::abs(way) / max_edge_on_rim));
  for (int step = 1; step < steps; ++step) {
    const double angle = start + way * step / steps;
    points.push_back({std::cos(angle), std::sin(angle)});
  }
  points.push_back(to);
}

class LandLineMaker {
 public:
  explicit LandLineMaker(const Sight& sight) : sight_(sight) {}

  Line make(std::span<const GeoPoint> line) {
    line_.clear();
    add(line.front());
    for (std::size_t i = 1; i < line.size(); ++i) {
      const GeoPoint a = line[i - 1];
      const GeoPoint b = line[i];
      const double reach = std::max(std::abs(b.lat - a.lat), std::abs(b.lon - a.lon));
      const int steps = std::max(1, static_cast<int>(std::ceil(reach / max_edge_degrees)));
      for (int step = 1; step <= steps; ++step) {
        const double share = static_cast<double>(step) / steps;
        add({std::lerp(a.lat, b.lat, share), std::lerp(a.lon, b.lon, share)});
      }
    }
    for (Part& part : line_)
      simplify(part.points);
    return std::move(line_);
  }

 private:
  void add(GeoPoint point) {
    if (!sight_.camera.projection.is_globe()) {
      if (line_.empty()) line_.emplace_back();
      line_.back().points.push_back(world_from_geo(point, sight_.camera.projection));
      return;
    }
    const SpherePoint here = sight_.turn.turned(sphere_from_geo(point));
    const bool seen = is_seen(here);
    if (line_.empty()) {
      line_.push_back({{}, seen});
    } else if (line_.back().seen != seen) {
      const WorldPoint rim = horizon_crossing(before_, here).at;
      if (seen) {
        follow_rim(line_.back().points, rim);
      } else {
        line_.back().points.push_back(rim);
      }
      line_.push_back({{rim}, seen});
    }
    std::vector<WorldPoint>& points = line_.back().points;
    if (seen) {
      points.push_back({here.x, here.y});
    } else if (points.empty()) {
      points.push_back(pushed_out(here));
    } else {
      follow_rim(points, pushed_out(here));
    }
    before_ = here;
  }

  void simplify(std::vector<WorldPoint>& points) const {
    std::size_t count = 0;
    for (const std::uint32_t kept : kept_points(points, sight_.tolerance()))
      points[count++] = points[kept];
    points.resize(count);
  }

  const Sight& sight_;
  Line line_;
  SpherePoint before_;
};

// Sutherland and Hodgman 1974, one side of the room after the other: what is cut off runs along
// the side, out of sight.
void cut_ring(std::vector<CssPoint>& ring, const CssRect& room) {
  const auto cut = [&](double CssPoint::*axis, double CssPoint::*other, double limit, double sign) {
    std::vector<CssPoint> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const CssPoint a = ring[i];
      const CssPoint b = ring[(i + 1) % ring.size()];
      const bool a_in = (a.*axis - limit) * sign >= 0;
      if (a_in) kept.push_back(a);
      if (a_in == ((b.*axis - limit) * sign >= 0)) continue;
      CssPoint& at = kept.emplace_back();
      at.*axis = limit;
      at.*other = std::lerp(a.*other, b.*other, (limit - a.*axis) / (b.*axis - a.*axis));
    }
    ring = std::move(kept);
  };
  cut(&CssPoint::x, &CssPoint::y, room.x, 1);
  cut(&CssPoint::x, &CssPoint::y, room.right(), -1);
  cut(&CssPoint::y, &CssPoint::x, room.y, 1);
  cut(&CssPoint::y, &CssPoint::x, room.bottom(), -1);
}

void append_ring(const std::vector<Line>& lines, const BasemapRing& ring, const Sight& sight,
                 PathText& path) {
  std::vector<CssPoint> points;
  bool seen = false;
  const auto add = [&](WorldPoint point) {
    const CssPoint at = sight.at(point);
    if (points.empty() || points.back() != at) points.push_back(at);
  };
  for (const ArcRef& ref : ring) {
    const Line& line = lines[ref.arc];
    for (std::size_t i = 0; i < line.size(); ++i) {
      const Part& part = line[ref.reversed ? line.size() - 1 - i : i];
      seen = seen || part.seen;
      if (ref.reversed) {
        for (const WorldPoint point : part.points | std::views::reverse)
          add(point);
      } else {
        for (const WorldPoint point : part.points)
          add(point);
      }
    }
  }
  if (!points.empty() && points.back() == points.front()) points.pop_back();
  if (!seen || points.size() < 3) return;
  cut_ring(points, sight.room);
  if (points.size() >= 3) path.add(points, true);
}

// The parts of it that are seen, without what lies wholly beyond a side of the window.
void append_line(const Line& line, const Sight& sight, PathText& path) {
  const CssRect& room = sight.room;
  for (const Part& part : line) {
    if (!part.seen) continue;
    bool open = false;
    for (std::size_t i = 1; i < part.points.size(); ++i) {
      const CssPoint a = sight.at(part.points[i - 1]);
      const CssPoint b = sight.at(part.points[i]);
      if (std::max(a.x, b.x) < room.x || std::min(a.x, b.x) > room.right() ||
          std::max(a.y, b.y) < room.y || std::min(a.y, b.y) > room.bottom()) {
        open = false;
        continue;
      }
      if (!open) path.move_to(a);
      path.line_to(b);
      open = true;
    }
  }
}

}  // namespace

LandPaths land_paths(const Basemap& basemap, const Camera& camera, const MapViewport& viewport) {
  const Sight sight{camera, viewport};
  LandLineMaker maker(sight);
  std::vector<Line> lines;
  lines.reserve(basemap.arcs.size());
  PathText borders;
  PathText disputed;
  for (const BasemapArc& arc : basemap.arcs) {
    lines.push_back(maker.make(arc.points));
    if (arc.kind == ArcKind::border) append_line(lines.back(), sight, borders);
    if (arc.kind == ArcKind::disputed_border) append_line(lines.back(), sight, disputed);
  }
  LandPaths paths;
  for (const BasemapCountry& country : basemap.countries) {
    PathText path;
    for (const BasemapPolygon& polygon : country.polygons) {
      for (const BasemapRing& ring : polygon.rings)
        append_ring(lines, ring, sight, path);
    }
    paths.countries.push_back(path.take());
  }
  paths.borders = borders.take();
  paths.disputed = disputed.take();
  return paths;
}

GridPaths grid_paths(const Camera& camera, const MapViewport& viewport) {
  const Sight sight{camera, viewport};
  LandLineMaker maker(sight);
  PathText grid;
  PathText edges;
  const bool globe = camera.projection.is_globe();
  const auto add = [&](GeoPoint from, GeoPoint to, bool edge) {
    if (edge && globe && from.lat == to.lat) return;  // a pole
    if (edge && globe && from.lon > 0) return;        // the same meridian as the other one
    const GeoPoint ends[] = {from, to};
    append_line(maker.make(ends), sight, edge && !globe ? edges : grid);
  };
  for (double lon = -180; lon <= 180; lon += grid_step_degrees)
    add({-90, lon}, {90, lon}, std::abs(lon) == 180);
  for (double lat = -90; lat <= 90; lat += grid_step_degrees)
    add({lat, -180}, {lat, 180}, std::abs(lat) == 90);
  return {grid.take(), edges.take()};
}

}  // namespace rostrum
