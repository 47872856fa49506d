#include "engine/geo/locate.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

constexpr int cell_degrees = 10;
constexpr int cell_columns = 360 / cell_degrees;
constexpr int cell_rows = 180 / cell_degrees;

int cell_column(double lon) {
  return std::clamp(static_cast<int>(std::floor((lon + 180) / cell_degrees)), 0, cell_columns - 1);
}

int cell_row(double lat) {
  return std::clamp(static_cast<int>(std::floor((lat + 90) / cell_degrees)), 0, cell_rows - 1);
}

std::size_t cell_index(int row, int column) {
  return static_cast<std::size_t>(row) * cell_columns + static_cast<std::size_t>(column);
}

// Bands of latitude are one degree high.
std::int32_t band_of(double lat) {
  return static_cast<std::int32_t>(std::floor(lat));
}

}  // namespace

CountryLocator::CountryLocator(const Basemap& basemap)
    : cells_(static_cast<std::size_t>(cell_columns * cell_rows)) {
  for (std::uint32_t c = 0; c < basemap.countries.size(); ++c) {
    for (const BasemapPolygon& polygon : basemap.countries[c].polygons) {
      shapes_.push_back(shape_of(basemap, polygon, c));
    }
  }
  compact_sort(shapes_, {},
               [](const Shape& shape) { return std::pair(shape.box_size(), shape.country); });
  for (std::uint32_t i = 0; i < shapes_.size(); ++i) {
    const Shape& shape = shapes_[i];
    for (int row = cell_row(shape.south); row <= cell_row(shape.north); ++row) {
      for (int column = cell_column(shape.west); column <= cell_column(shape.east); ++column) {
        cells_[cell_index(row, column)].push_back(i);
      }
    }
  }
}

CountryLocator::Shape CountryLocator::shape_of(const Basemap& basemap,
                                               const BasemapPolygon& polygon,
                                               std::uint32_t country) {
  Shape shape;
  shape.country = country;
  shape.west = 180;
  shape.south = 90;
  shape.east = -180;
  shape.north = -90;
  std::vector<Edge> edges;
  for (const BasemapRing& ring : polygon.rings) {
    const std::vector<GeoPoint> points = ring_points(basemap, ring);
    for (std::size_t i = 0; i < points.size(); ++i) {
      edges.push_back({points[i], points[(i + 1) % points.size()]});
      shape.west = std::min(shape.west, points[i].lon);
      shape.east = std::max(shape.east, points[i].lon);
      shape.south = std::min(shape.south, points[i].lat);
      shape.north = std::max(shape.north, points[i].lat);
    }
  }
  shape.first_band = band_of(shape.south);
  const auto bands = static_cast<std::size_t>(band_of(shape.north) - shape.first_band) + 1;

  // Counting sort of the edges into bands.
  const auto for_each_band = [&](const Edge& edge, auto visit) {
    const auto [low, high] = std::minmax(edge.a.lat, edge.b.lat);
    for (std::int32_t band = band_of(low); band <= band_of(high); ++band) {
      visit(static_cast<std::size_t>(band - shape.first_band));
    }
  };
  shape.band_offsets.assign(bands + 1, 0);
  for (const Edge& edge : edges) {
    for_each_band(edge, [&](std::size_t band) { ++shape.band_offsets[band + 1]; });
  }
  for (std::size_t band = 0; band < bands; ++band) {
    shape.band_offsets[band + 1] += shape.band_offsets[band];
  }
  shape.edges.resize(shape.band_offsets.back());
  std::vector<std::uint32_t> next = shape.band_offsets;
  for (const Edge& edge : edges) {
    for_each_band(edge, [&](std::size_t band) { shape.edges[next[band]++] = edge; });
  }
  return shape;
}

bool CountryLocator::contains(const Shape& shape, GeoPoint point) {
  if (point.lon < shape.west || point.lon > shape.east || point.lat < shape.south ||
      point.lat > shape.north) {
    return false;
  }
  const auto band = static_cast<std::size_t>(band_of(point.lat) - shape.first_band);
  bool inside = false;
  for (std::uint32_t i = shape.band_offsets[band]; i < shape.band_offsets[band + 1]; ++i) {
    const auto& [a, b] = shape.edges[i];
    if ((a.lat > point.lat) == (b.lat > point.lat)) continue;
    const double lon = a.lon + (point.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon);
    if (point.lon < lon) inside = !inside;
  }
  return inside;
}

std::optional<std::uint32_t> CountryLocator::locate(GeoPoint point) const {
  if (!(std::abs(point.lat) <= 90 && std::abs(point.lon) <= 180)) return std::nullopt;
  for (const std::uint32_t index :
       cells_[cell_index(cell_row(point.lat), cell_column(point.lon))]) {
    if (contains(shapes_[index], point)) return shapes_[index].country;
  }
  return std::nullopt;
}

}  // namespace rostrum
