// Which country a point of the globe lies in: a grid over polygon boxes, then a ray along the
// parallel against the edges of one band of latitude. A few microseconds with the 50m basemap.
// Where polygons overlap the one with the smaller box wins, so that an enclave drawn on top of its
// surroundings is found.
//
// Not a statement about sovereignty: it answers with what the basemap draws.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/geo/basemap.hpp"

namespace rostrum {

class CountryLocator {
 public:
  explicit CountryLocator(const Basemap& basemap);

  // Index into Basemap::countries; nothing at sea.
  std::optional<std::uint32_t> locate(GeoPoint point) const;

 private:
  struct Edge {
    GeoPoint a;
    GeoPoint b;
  };
  // One polygon; edges are listed once for each band of latitude they touch.
  struct Shape {
    std::uint32_t country = 0;
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    std::int32_t first_band = 0;
    std::vector<std::uint32_t> band_offsets;
    std::vector<Edge> edges;

    double box_size() const { return (east - west) * (north - south); }
  };

  static Shape shape_of(const Basemap& basemap, const BasemapPolygon& polygon,
                        std::uint32_t country);
  static bool contains(const Shape& shape, GeoPoint point);

  std::vector<Shape> shapes_;
  // Shapes whose box touches the cell, smaller boxes first.
  std::vector<std::vector<std::uint32_t>> cells_;
};

}  // namespace rostrum
