// The great-circle paths of arcs over the globe, and their lines on a map.
//
// A path is found once, as points of the sphere; lines are made of it for each map and each turn of
// the globe, cut at the antimeridian of flat maps and at the globe's horizon. Paths of who mentions
// whom bend to one side of the shortest one, so that the two directions lie apart.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/projection.hpp"
#include "engine/geo/sphere.hpp"
#include "engine/layout/map_scene.hpp"

namespace rostrum {

struct ArcEnds {
  GeoPoint from;
  GeoPoint to;
  double bend = 0;  // the path's greatest distance from the shortest one, as a part of its length
};

// Width of an arc that stands for some statements when the heaviest on the map stands for `most`:
// in proportion, and never so wide that a few statements look like many.
float arc_width_css(std::uint32_t statements, std::uint32_t most);

class MapArcPaths {
 public:
  void clear();
  // Paths are drawn in the order they are added; a path without length is left out. `arc` holds all
  // but its line.
  void add(const ArcEnds& ends, const MapArc& arc);

  // Replaces arcs and points.
  void draw(const MapProjection& projection, std::vector<MapArc>& arcs,
            std::vector<WorldPoint>& points) const;

 private:
  struct ArcPath {
    MapArc arc;
    std::uint32_t first = 0;  // into points_
    std::uint32_t count = 0;
  };

  std::vector<ArcPath> paths_;
  std::vector<SpherePoint> points_;
};

}  // namespace rostrum
