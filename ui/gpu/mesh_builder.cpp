#include "ui/gpu/mesh_builder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

#include "engine/geo/projection.hpp"
#include "engine/geo/simplify_line.hpp"

namespace rostrum::ui {

namespace {

// No border follows the grid's lines for long: those follow whole and half degrees.
constexpr double cell_offset_degrees = 0.375;

constexpr double max_edge_degrees = 2;  // where cells are larger
constexpr double graticule_step_degrees = 15;
constexpr double frame_edge_degrees = 2;
// From far away every third point of meridians and parallels will do; 6 degrees divide both.
constexpr double coarse_frame_scale_px = 400;
constexpr std::uint32_t coarse_frame_step = 3;

// What is left out together when it is not seen: small enough to be rarely half seen.
constexpr std::uint32_t segments_a_part = 128;
constexpr std::uint32_t indexes_a_part = 3 * 128;

// Lines are simplified for these scales; a world as wide as a desktop window is at 200 to 400.
constexpr double no_limit = std::numeric_limits<double>::infinity();
constexpr std::array<double, 6> detail_scales_px = {200, 400, 800, 1600, 3200, no_limit};
constexpr double tolerance_px = 0.4;

// To simplify a line takes less time for a point than to triangulate a ring.
constexpr std::size_t corners_a_detail = 8;

// The edges a flat map needs where the globe has none: along the antimeridian and below Antarctica.
bool is_cut(GeoPoint a, GeoPoint b) {
  return (std::abs(a.lon) >= 180 && a.lon == b.lon) || (a.lat <= -90 && b.lat <= -90);
}

// The points after the first one, up to and with the last. A straight line in degrees is a curve
// elsewhere: a long one gets points between.
template <class Use>
void for_each_step(GeoPoint from, GeoPoint to, double longest, const Use& use) {
  const double reach = std::max(std::abs(to.lat - from.lat), std::abs(to.lon - from.lon));
  const int steps = std::max(1, static_cast<int>(std::ceil(reach / longest)));
  for (int step = 1; step < steps; ++step) {
    const double share = static_cast<double>(step) / steps;
    use(GeoPoint{std::lerp(from.lat, to.lat, share), std::lerp(from.lon, to.lon, share)});
  }
  use(to);
}

// Lines near each other follow each other, so that a part of them is small on the map.
int region_of(const LinePoint& point) {
  constexpr float region_degrees = 20;
  return static_cast<int>((point.lon + 180) / region_degrees) * 100 +
         static_cast<int>((point.lat + 90) / region_degrees);
}

}  // namespace

MeshBuilder::MeshBuilder(const Basemap& basemap, const MeshOptions& options)
    : basemap_(basemap),
      cells_{.step_degrees = options.cell_degrees, .offset_degrees = cell_offset_degrees},
      max_edge_(std::min(options.cell_degrees, max_edge_degrees)) {
  mesh_.country_count = static_cast<std::uint32_t>(basemap.countries.size());
  for (const double scale_px : detail_scales_px)
    mesh_.details.emplace_back().max_scale_px = scale_px;
  collect_rings();
  add_frame();
}

void MeshBuilder::collect_rings() {
  country_.assign(basemap_.arcs.size(), 0);
  for (std::uint32_t country = 0; country < basemap_.countries.size(); ++country) {
    for (const BasemapPolygon& polygon : basemap_.countries[country].polygons) {
      for (const BasemapRing& ring : polygon.rings) {
        for (const ArcRef& ref : ring)
          country_[ref.arc] = country;
      }
      if (polygon.rings.empty()) continue;
      const BasemapRing& outer = polygon.rings.front();
      const double area = std::abs(signed_area_twice(ring_points(basemap_, outer)));
      rings_.push_back({&outer, country, area});
    }
  }
  // What fills a hole is smaller than what is around it.
  std::ranges::stable_sort(rings_, std::ranges::greater{}, &OuterRing::area);
}

void MeshBuilder::add_point(GeoPoint point, bool starts_line) {
  mesh_.points.push_back(
      {static_cast<float>(point.lat), static_cast<float>(point.lon), starts_line});
  plane_.push_back(world_from_geo(point));
}

void MeshBuilder::add_frame_point(GeoPoint point, bool starts_line) {
  mesh_.points.push_back(
      {static_cast<float>(point.lat), static_cast<float>(point.lon), starts_line});
  plane_.emplace_back();  // no such line is simplified
}

void MeshBuilder::add_line(GeoPoint from, GeoPoint to, LineKind kind) {
  const auto first = static_cast<std::uint32_t>(mesh_.points.size());
  add_frame_point(from, true);
  for_each_step(from, to, frame_edge_degrees,
                [&](GeoPoint point) { add_frame_point(point, false); });
  const auto end = static_cast<std::uint32_t>(mesh_.points.size());
  lines_.push_back({.kind = kind, .country = 0, .first = first, .count = end - first});
}

void MeshBuilder::add_frame() {
  for (double lon = -180 + graticule_step_degrees; lon < 180; lon += graticule_step_degrees)
    add_line({-90, lon}, {90, lon}, LineKind::graticule);
  for (double lat = -90 + graticule_step_degrees; lat < 90; lat += graticule_step_degrees)
    add_line({lat, -180}, {lat, 180}, LineKind::graticule);
  for (const double lon : {-180.0, 180.0})
    add_line({-90, lon}, {90, lon}, LineKind::antimeridian);
  for (const double lat : {-90.0, 90.0})
    add_line({lat, -180}, {lat, 180}, LineKind::pole);
}

void MeshBuilder::sort_lines() {
  std::ranges::stable_sort(lines_, {}, [&](const Line& line) {
    return std::pair(line.kind, region_of(mesh_.points[line.first]));
  });
}

bool MeshBuilder::step(std::size_t corners) {
  std::size_t done = 0;
  while (done <= corners) {
    if (next_ring_ < rings_.size()) {
      done += add_land(rings_[next_ring_++]);
    } else if (next_arc_ < basemap_.arcs.size()) {
      done += add_lines_of(next_arc_++);
      if (next_arc_ == basemap_.arcs.size()) sort_lines();
    } else if (next_detail_ < mesh_.details.size() * lines_.size()) {
      const std::size_t item = next_detail_++;
      done += add_detail(lines_[item % lines_.size()], item / lines_.size());
    } else {
      return false;
    }
  }
  return true;
}

std::size_t MeshBuilder::add_land(const OuterRing& ring) {
  const std::vector<GeoPoint> outline = ring_points(basemap_, *ring.ring);
  GeoRing edge;
  edge.reserve(outline.size());
  for (std::size_t i = 0; i < outline.size(); ++i) {
    for_each_step(outline[i], outline[(i + 1) % outline.size()], max_edge_,
                  [&](GeoPoint point) { edge.push_back(point); });
  }
  bool opens = true;
  for (const GeoRing& piece : cut_along_grid(edge, cells_)) {
    const auto first = static_cast<std::uint32_t>(mesh_.triangles.size());
    if (opens || mesh_.land_parts.back().count >= indexes_a_part) {
      mesh_.land_parts.push_back({.first = first, .count = 0});
    }
    opens = false;
    const auto base = static_cast<std::uint32_t>(mesh_.land.size());
    const std::span<const std::uint32_t> indexes = triangulator_.triangulate(piece);
    for (std::size_t i = 0; i + 2 < indexes.size(); i += 3) {
      const GeoPoint corners[] = {piece[indexes[i]], piece[indexes[i + 1]], piece[indexes[i + 2]]};
      // All one way round, even where a ring crosses itself: the globe's far side goes the other.
      const bool turned = signed_area_twice(corners) < 0;
      mesh_.triangles.push_back(base + indexes[i]);
      mesh_.triangles.push_back(base + indexes[turned ? i + 2 : i + 1]);
      mesh_.triangles.push_back(base + indexes[turned ? i + 1 : i + 2]);
    }
    mesh_.land_parts.back().count += static_cast<std::uint32_t>(mesh_.triangles.size()) - first;
    for (const GeoPoint& point : piece) {
      mesh_.land.push_back(
          {static_cast<float>(point.lat), static_cast<float>(point.lon), ring.country});
    }
  }
  return edge.size();
}

std::size_t MeshBuilder::add_lines_of(std::uint32_t arc) {
  const BasemapArc& source = basemap_.arcs[arc];
  Line line;
  line.kind = kind_of(source.kind);
  if (source.kind == ArcKind::coast) line.country = country_[arc];
  const auto finish = [&] {
    line.count = static_cast<std::uint32_t>(mesh_.points.size()) - line.first;
    if (line.count > 1) lines_.push_back(line);
    line.count = 0;
  };
  const std::size_t before = mesh_.points.size();
  bool open = false;
  for (std::size_t i = 1; i < source.points.size(); ++i) {
    const GeoPoint from = source.points[i - 1];
    const GeoPoint to = source.points[i];
    if (is_cut(from, to)) {
      if (open) finish();
      open = false;
      continue;
    }
    if (!open) {
      line.first = static_cast<std::uint32_t>(mesh_.points.size());
      add_point(from, true);
    }
    open = true;
    for_each_step(from, to, max_edge_, [&](GeoPoint point) { add_point(point, false); });
  }
  if (open) finish();
  return mesh_.points.size() - before;
}

MeshBuilder::LineKind MeshBuilder::kind_of(ArcKind kind) {
  switch (kind) {
    case ArcKind::coast:
      return LineKind::coast;
    case ArcKind::border:
      return LineKind::border;
    case ArcKind::disputed_border:
      break;
  }
  return LineKind::disputed_border;
}

SegmentRange& MeshBuilder::range_of(LineDetail& detail, LineKind kind) {
  switch (kind) {
    case LineKind::coast:
      return detail.coasts;
    case LineKind::border:
      return detail.borders;
    case LineKind::disputed_border:
      return detail.disputed;
    case LineKind::graticule:
      return detail.graticule;
    case LineKind::antimeridian:
      return detail.antimeridian;
    case LineKind::pole:
      break;
  }
  return detail.poles;
}

// Of the line's points, counted from its first.
std::vector<std::uint32_t> MeshBuilder::kept_of(const Line& line, double max_scale_px) const {
  if (line.kind < LineKind::graticule) {
    return kept_points(std::span(plane_).subspan(line.first, line.count),
                       tolerance_px / max_scale_px);
  }
  // These bend with the projection alone, and each in its own way.
  const std::uint32_t step = max_scale_px <= coarse_frame_scale_px ? coarse_frame_step : 1;
  std::vector<std::uint32_t> kept;
  for (std::uint32_t i = 0; i < line.count; i += step)
    kept.push_back(i);
  return kept;
}

std::size_t MeshBuilder::add_detail(const Line& line, std::size_t level) {
  LineDetail& detail = mesh_.details[level];
  SegmentRange& range = range_of(detail, line.kind);
  bool opens = range.count == 0;
  if (opens) range.first = static_cast<std::uint32_t>(mesh_.segments.size());
  const std::vector<std::uint32_t> kept = kept_of(line, detail.max_scale_px);
  for (std::size_t i = 1; i < kept.size(); ++i) {
    const auto at = static_cast<std::uint32_t>(mesh_.segments.size());
    if (opens || mesh_.line_parts.back().count >= segments_a_part) {
      mesh_.line_parts.push_back({.first = at, .count = 0});
    }
    opens = false;
    ++mesh_.line_parts.back().count;
    mesh_.segments.push_back({line.first + kept[i - 1], line.first + kept[i], line.country});
  }
  range.count = static_cast<std::uint32_t>(mesh_.segments.size()) - range.first;
  return line.count / corners_a_detail;
}

BasemapMesh build_basemap_mesh(const Basemap& basemap, const MeshOptions& options) {
  MeshBuilder builder(basemap, options);
  while (builder.step(std::numeric_limits<std::size_t>::max() / 2)) {
  }
  return builder.take();
}

}  // namespace rostrum::ui
