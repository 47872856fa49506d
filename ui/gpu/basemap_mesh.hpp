// The land for a GPU: triangles and lines in degrees, made once from a Basemap by MeshBuilder. No
// projection, no camera and no colour: those are given when it is painted.
//
// Land is painted in order: an enclave follows the country around it, so no polygon has holes here.
// No triangle is larger than a cell of a few degrees, and no line goes far without a point, so that
// the same mesh bends with every projection, the globe included. Coasts know their country, because
// they are drawn in its colour to smooth the land's edge. Lines come in several details: a line of
// many bends within a pixel would draw over itself until its smoothed edge is ragged again.
// Units: degrees as floats, exact to a metre.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rostrum::ui {

struct LandVertex {
  float lat = 0;
  float lon = 0;
  std::uint32_t country = 0;  // index into Basemap::countries

  bool operator==(const LandVertex&) const = default;
};

// The points of a line follow each other.
struct LinePoint {
  float lat = 0;
  float lon = 0;
  bool starts_line = false;

  bool operator==(const LinePoint&) const = default;
};

// Between two points of a line, which need not be neighbours: details leave some out.
struct LineSegment {
  std::uint32_t a = 0;  // into BasemapMesh::points
  std::uint32_t b = 0;
  std::uint32_t country = 0;  // of a coast; else 0

  bool operator==(const LineSegment&) const = default;
};

// A part of BasemapMesh::segments.
struct SegmentRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  bool operator==(const SegmentRange&) const = default;
};

// All lines for scales up to a limit.
struct LineDetail {
  double max_scale_px = 0;    // device pixels per world unit; the finest has no limit
  SegmentRange graticule;     // without the two that follow
  SegmentRange antimeridian;  // both edges of a flat map; one meridian of the globe
  SegmentRange poles;         // the other two edges of a flat map
  SegmentRange coasts;
  SegmentRange borders;
  SegmentRange disputed;

  bool operator==(const LineDetail&) const = default;
};

// Triangles or segments that lie near each other, to be left out together where they are not seen.
struct MeshPart {
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  std::uint32_t end() const { return first + count; }
  bool operator==(const MeshPart&) const = default;
};

struct BasemapMesh {
  std::vector<LandVertex> land;
  std::vector<std::uint32_t> triangles;  // three indexes of land each
  std::vector<LinePoint> points;
  std::vector<LineSegment> segments;
  std::vector<LineDetail> details;   // from the coarsest to the finest; never empty once built
  std::vector<MeshPart> land_parts;  // of triangles' indexes; each follows the one before
  std::vector<MeshPart> line_parts;  // of segments; none lies in two ranges
  std::uint32_t country_count = 0;

  const LineDetail& detail_for(double scale_px) const;

  std::span<const LineSegment> of(SegmentRange range) const {
    return std::span(segments).subspan(range.first, range.count);
  }

  bool operator==(const BasemapMesh&) const = default;
};

}  // namespace rostrum::ui
