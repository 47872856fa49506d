#include "engine/geo/label_extent.hpp"

#include <algorithm>
#include <limits>

namespace rostrum {

namespace {

constexpr double none = std::numeric_limits<double>::infinity();

// The nearest borders met from a point on the way to both ends of one axis.
struct Reach {
  double below = -none;
  double above = none;

  // An edge that crosses the axis counts where it does; one end of an edge belongs to it, the other
  // does not, so that a corner on the axis counts once.
  void meet(double from_axis, double from, double to_axis, double to, double axis, double start) {
    if ((from_axis > axis) == (to_axis > axis)) return;
    const double crossing = from + (axis - from_axis) / (to_axis - from_axis) * (to - from);
    if (crossing <= start) below = std::max(below, crossing);
    if (crossing >= start) above = std::min(above, crossing);
  }

  bool closed() const { return below > -none && above < none; }
};

std::optional<LabelExtent> extent_of(const Basemap& basemap, const BasemapCountry& country) {
  const GeoPoint label = country.label;
  Reach across;
  Reach along;
  for (const BasemapPolygon& polygon : country.polygons) {
    for (const BasemapRing& ring : polygon.rings) {
      const std::vector<GeoPoint> points = ring_points(basemap, ring);
      for (std::size_t i = 0; i < points.size(); ++i) {
        const GeoPoint a = points[i];
        const GeoPoint b = points[(i + 1) % points.size()];
        across.meet(a.lat, a.lon, b.lat, b.lon, label.lat, label.lon);
        along.meet(a.lon, a.lat, b.lon, b.lat, label.lon, label.lat);
      }
    }
  }
  if (!across.closed() || !along.closed()) return std::nullopt;
  return LabelExtent{.label = label,
                     .west = across.below,
                     .east = across.above,
                     .south = along.below,
                     .north = along.above};
}

}  // namespace

std::vector<std::optional<LabelExtent>> label_extents(const Dataset& dataset,
                                                      const Basemap& basemap) {
  std::vector<std::optional<LabelExtent>> extents(dataset.countries().size());
  for (const BasemapCountry& country : basemap.countries) {
    if (const auto id = dataset.find_country(country.code)) {
      extents[id->index] = extent_of(basemap, country);
    }
  }
  return extents;
}

}  // namespace rostrum
