// The land as a GPU takes it: triangles and line segments on the world plane, made once from a
// Basemap. No camera and no colour: those are given when it is painted.
//
// Land is painted in order: an enclave follows the country around it, so no polygon has holes here.
// Coasts know their country, because they are drawn in its colour to smooth the land's edge. Lines
// come in several details: a line of many bends within a pixel would draw over itself until its
// smoothed edge is ragged again.
// Units: world units (projected radians, y up) as floats, exact to 0.02 CSS pixels at the closest
// zoom.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/geo/basemap.hpp"
#include "engine/geo/plane.hpp"

namespace rostrum::ui {

struct LandVertex {
  float x = 0;
  float y = 0;
  std::uint32_t country = 0;  // index into Basemap::countries

  bool operator==(const LandVertex&) const = default;
};

struct LineSegment {
  float ax = 0;
  float ay = 0;
  float bx = 0;
  float by = 0;
  float along = 0;            // world units from the line's start to a, for dashes
  std::uint32_t country = 0;  // of a coast; else 0

  bool operator==(const LineSegment&) const = default;
};

// A part of BasemapMesh::segments.
struct SegmentRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// Coasts and borders for scales up to a limit.
struct LineDetail {
  double max_scale_px = 0;  // device pixels per world unit; the finest has no limit
  SegmentRange coasts;
  SegmentRange borders;
  SegmentRange disputed;
};

struct BasemapMesh {
  std::vector<LandVertex> land;
  std::vector<std::uint32_t> triangles;  // three indexes of land each
  std::vector<LineSegment> segments;
  SegmentRange graticule;
  SegmentRange outline;
  std::vector<LineDetail> details;  // from the coarsest to the finest; never empty once built
  std::uint32_t country_count = 0;

  const LineDetail& detail_for(double scale_px) const;

  std::span<const LineSegment> of(SegmentRange range) const {
    return std::span(segments).subspan(range.first, range.count);
  }
};

BasemapMesh build_basemap_mesh(const Basemap& basemap);

// The segments of one line of the plane, appended.
void append_segments(std::span<const WorldPoint> line, std::uint32_t country,
                     std::vector<LineSegment>& segments);

}  // namespace rostrum::ui
