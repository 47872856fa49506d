// The land: arcs shared between neighbours, and countries as polygons of rings of arcs. Decoded
// from the "RBM1" bytes that tools/ makes from Natural Earth.
//
// Invariants of a decoded Basemap: every arc has two points or more; every reference is valid;
// every ring is closed, and its first point is not repeated in ring_points. Units: degrees, WGS 84.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum {

enum class ArcKind : std::uint8_t { coast, border, disputed_border };

struct BasemapArc {
  ArcKind kind = ArcKind::coast;
  std::vector<GeoPoint> points;
};

struct ArcRef {
  std::uint32_t arc = 0;
  bool reversed = false;

  bool operator==(const ArcRef&) const = default;
};

using BasemapRing = std::vector<ArcRef>;

struct BasemapPolygon {
  std::vector<BasemapRing> rings;  // the outer one first, then holes
};

struct BasemapCountry {
  std::string code;  // as Country::id
  GeoPoint label;    // well inside the largest polygon
  std::vector<BasemapPolygon> polygons;
};

struct Basemap {
  std::vector<BasemapArc> arcs;
  std::vector<BasemapCountry> countries;
};

// The error names the part that is broken; no input makes it crash or allocate beyond its size.
std::expected<Basemap, std::string> decode_basemap(std::span<const std::byte> bytes);

// The ring's corners in order, without the closing repetition.
std::vector<GeoPoint> ring_points(const Basemap& basemap, const BasemapRing& ring);

// Index into Basemap::countries.
std::optional<std::uint32_t> find_country(const Basemap& basemap, std::string_view code);

// Where a label or an arc of each of the dataset's countries goes, by CountryId; nothing for a
// country the basemap does not have.
std::vector<std::optional<GeoPoint>> country_label_points(const Dataset& dataset,
                                                          const Basemap& basemap);

}  // namespace rostrum
