#include "ui/gpu/basemap_mesh.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>

#include "engine/geo/graticule.hpp"
#include "engine/geo/projection.hpp"
#include "ui/gpu/simplify_line.hpp"
#include "ui/gpu/triangulate.hpp"

namespace rostrum::ui {

namespace {

// A straight line in degrees is a curve on the plane: longer edges get points between.
constexpr double max_edge_degrees = 2;

// Lines are simplified for these scales; a world as wide as a desktop window is at 200 to 400.
constexpr std::array<double, 5> detail_scales_px = {200, 400, 800, 1600, 3200};
constexpr double tolerance_px = 0.4;

// The edges a flat map needs where the globe has none: along the antimeridian and below Antarctica.
bool is_cut(GeoPoint a, GeoPoint b) {
  return (std::abs(a.lon) >= 180 && a.lon == b.lon) || (a.lat <= -90 && b.lat <= -90);
}

void append_edge(GeoPoint from, GeoPoint to, std::vector<WorldPoint>& line) {
  const double reach = std::max(std::abs(to.lat - from.lat), std::abs(to.lon - from.lon));
  const int steps = std::max(1, static_cast<int>(std::ceil(reach / max_edge_degrees)));
  for (int step = 1; step <= steps; ++step) {
    const double share = static_cast<double>(step) / steps;
    line.push_back(world_from_geo(
        {from.lat + (to.lat - from.lat) * share, from.lon + (to.lon - from.lon) * share}));
  }
}

std::vector<WorldPoint> projected_ring(const std::vector<GeoPoint>& corners) {
  std::vector<WorldPoint> ring;
  ring.reserve(corners.size());
  for (std::size_t i = 0; i < corners.size(); ++i) {
    append_edge(corners[i], corners[(i + 1) % corners.size()], ring);
  }
  return ring;
}

// The stretches of an arc that are seen as lines, on the plane.
void for_each_line(const BasemapArc& arc,
                   const std::function<void(std::span<const WorldPoint>)>& use) {
  std::vector<WorldPoint> line;
  const auto finish = [&] {
    if (line.size() > 1) use(line);
    line.clear();
  };
  for (std::size_t i = 1; i < arc.points.size(); ++i) {
    const GeoPoint a = arc.points[i - 1];
    const GeoPoint b = arc.points[i];
    if (is_cut(a, b)) {
      finish();
      continue;
    }
    if (line.empty()) line.push_back(world_from_geo(a));
    append_edge(a, b, line);
  }
  finish();
}

struct OuterRing {
  std::vector<WorldPoint> points;
  std::uint32_t country = 0;
  double area = 0;
};

void add_land(const Basemap& basemap, BasemapMesh& mesh) {
  std::vector<OuterRing> rings;
  for (std::uint32_t country = 0; country < basemap.countries.size(); ++country) {
    for (const BasemapPolygon& polygon : basemap.countries[country].polygons) {
      if (polygon.rings.empty()) continue;
      OuterRing ring;
      ring.points = projected_ring(ring_points(basemap, polygon.rings.front()));
      ring.country = country;
      ring.area = std::abs(signed_area_twice(ring.points));
      rings.push_back(std::move(ring));
    }
  }
  // What fills a hole is smaller than what is around it.
  std::stable_sort(rings.begin(), rings.end(),
                   [](const OuterRing& a, const OuterRing& b) { return a.area > b.area; });
  Triangulator triangulator;
  for (const OuterRing& ring : rings) {
    const auto base = static_cast<std::uint32_t>(mesh.land.size());
    for (const std::uint32_t corner : triangulator.triangulate(ring.points)) {
      mesh.triangles.push_back(base + corner);
    }
    for (const WorldPoint& point : ring.points) {
      mesh.land.push_back({static_cast<float>(point.x), static_cast<float>(point.y), ring.country});
    }
  }
}

std::vector<std::uint32_t> country_of_arcs(const Basemap& basemap) {
  std::vector<std::uint32_t> country_of(basemap.arcs.size(), 0);
  for (std::uint32_t country = 0; country < basemap.countries.size(); ++country) {
    for (const BasemapPolygon& polygon : basemap.countries[country].polygons) {
      for (const BasemapRing& ring : polygon.rings) {
        for (const ArcRef& ref : ring)
          country_of[ref.arc] = country;
      }
    }
  }
  return country_of;
}

}  // namespace

void append_segments(std::span<const WorldPoint> line, std::uint32_t country,
                     std::vector<LineSegment>& segments) {
  double along = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const WorldPoint a = line[i - 1];
    const WorldPoint b = line[i];
    segments.push_back({static_cast<float>(a.x), static_cast<float>(a.y), static_cast<float>(b.x),
                        static_cast<float>(b.y), static_cast<float>(along), country});
    along += std::hypot(b.x - a.x, b.y - a.y);
  }
}

BasemapMesh build_basemap_mesh(const Basemap& basemap) {
  BasemapMesh mesh;
  mesh.country_count = static_cast<std::uint32_t>(basemap.countries.size());
  add_land(basemap, mesh);

  const auto range_of = [&](const auto& add) {
    SegmentRange range;
    range.first = static_cast<std::uint32_t>(mesh.segments.size());
    add();
    range.count = static_cast<std::uint32_t>(mesh.segments.size()) - range.first;
    return range;
  };
  mesh.graticule = range_of([&] {
    for (const WorldLine& line : graticule({.step_degrees = 15}))
      append_segments(line, 0, mesh.segments);
  });
  mesh.outline = range_of([&] { append_segments(map_outline(), 0, mesh.segments); });

  const std::vector<std::uint32_t> country_of = country_of_arcs(basemap);
  const auto lines_of = [&](ArcKind kind, double tolerance) {
    return range_of([&] {
      for (std::size_t i = 0; i < basemap.arcs.size(); ++i) {
        if (basemap.arcs[i].kind != kind) continue;
        const std::uint32_t country = kind == ArcKind::coast ? country_of[i] : 0;
        for_each_line(basemap.arcs[i], [&](std::span<const WorldPoint> line) {
          append_segments(simplified_line(line, tolerance), country, mesh.segments);
        });
      }
    });
  };
  const auto add_detail = [&](double max_scale_px, double tolerance) {
    mesh.details.push_back({.max_scale_px = max_scale_px,
                            .coasts = lines_of(ArcKind::coast, tolerance),
                            .borders = lines_of(ArcKind::border, tolerance),
                            .disputed = lines_of(ArcKind::disputed_border, tolerance)});
  };
  for (const double scale_px : detail_scales_px)
    add_detail(scale_px, tolerance_px / scale_px);
  add_detail(std::numeric_limits<double>::infinity(), 0);
  return mesh;
}

const LineDetail& BasemapMesh::detail_for(double scale_px) const {
  const auto fits = [&](const LineDetail& detail) { return scale_px <= detail.max_scale_px; };
  return *std::ranges::find_if(details, fits);
}

}  // namespace rostrum::ui
